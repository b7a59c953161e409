/** Sites: which installations were shown to whom, in whichever partnership. */
package io.entente.query.readmodel.site;
