/**
 * Controlled vocabularies: codes with their names in English, French and Vietnamese and their counterparts in other
 * classifications. Codes are strings and not enums, because a log outlives every list of codes.
 */
package io.entente.common.vocabulary;
