/** Events between bytes and records: CloudEvents, the registry of types, and upcasters for old shapes. */
package io.entente.common.codec;
