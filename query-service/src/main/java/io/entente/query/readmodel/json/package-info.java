/** JSON columns of read models, read as they were written. */
package io.entente.query.readmodel.json;
