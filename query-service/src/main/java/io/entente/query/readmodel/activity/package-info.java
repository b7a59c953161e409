/** How many events of which type touched which field in which years, certainly or possibly. */
package io.entente.query.readmodel.activity;
