/** Who was seen in which event, in what part and under what title. */
package io.entente.query.readmodel.appearance;
