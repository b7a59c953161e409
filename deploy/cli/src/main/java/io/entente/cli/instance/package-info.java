/** The processes of one checkout: started, recorded, told apart from strangers, stopped. */
package io.entente.cli.instance;
