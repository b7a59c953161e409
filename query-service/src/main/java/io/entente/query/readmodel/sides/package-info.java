/** Who sat on which side when people met, as read models say alike. */
package io.entente.query.readmodel.sides;
