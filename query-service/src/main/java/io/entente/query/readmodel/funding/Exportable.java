package io.entente.query.readmodel.funding;

/** What of a programme can be published to IATI, which takes no transaction without a value. */
final class Exportable {

    private Exportable() {}

    /**
     * @param programmeKnown whether somebody recorded the launch: without it there is no activity
     * @param known how many promises and payments have an amount
     * @param unknown how many have none
     */
    static String words(boolean programmeKnown, int known, int unknown) {
        if (!programmeKnown) {
            return "activity no, transactions no";
        }
        return "activity yes, transactions " + (known == 0 ? "no" : unknown == 0 ? "yes" : "some");
    }
}
