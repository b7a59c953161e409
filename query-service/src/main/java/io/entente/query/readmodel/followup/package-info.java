/** Tasks and commitments: which are open, overdue or forgotten, and what was heard of them. */
package io.entente.query.readmodel.followup;
