/** How texts are cut into words that are looked up, as several read models do. */
package io.entente.query.readmodel.words;
