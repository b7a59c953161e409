/** Comparing names that several languages and scripts write differently. */
package io.entente.common.text;
