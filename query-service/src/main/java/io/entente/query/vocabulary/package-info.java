/** The codes that events use, with their names in the language of the reader. */
package io.entente.query.vocabulary;
