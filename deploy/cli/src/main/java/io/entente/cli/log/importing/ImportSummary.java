package io.entente.cli.log.importing;

/**
 * What was imported, or would be.
 *
 * @param records in the file
 * @param there how many of them were in the topic before
 * @param written how many were written, or would be
 * @param newOffsets of the records in the file, how many have got another offset, or would
 */
record ImportSummary(
        String file,
        String topic,
        int partitions,
        boolean createsTopic,
        boolean dryRun,
        long records,
        long there,
        long written,
        long newOffsets) {

    String line() {
        String did = dryRun ? "would import " : "imported ";
        return did + written + " of " + records + " records from " + file + " into " + topic + " with " + partitions
                + " partitions" + (createsTopic ? " (created)" : "")
                + (there == 0 ? "" : ", " + there + " were there already") + "; " + offsets();
    }

    private String offsets() {
        return newOffsets == 0
                ? "every offset is that of the file"
                : newOffsets + " have other offsets than in the file";
    }
}
