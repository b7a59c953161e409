/** The background threads of a service: all start, pause, stop and die in one way that health can see. */
package io.entente.common.loop;
