/** Places that events name by id only. */
package io.entente.common.place;
