/** Organisations met: by whom, where and how often. */
package io.entente.query.readmodel.met;
