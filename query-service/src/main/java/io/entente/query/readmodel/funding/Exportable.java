package io.entente.query.readmodel.funding;

import io.entente.common.date.LabelLanguage;

/** What of a programme can be published to IATI, which takes no transaction without a value; in words. */
enum Exportable {
    EN("activity no, transactions no", "activity yes, transactions ", "no", "some", "yes"),
    FR("activité non, transactions non", "activité oui, transactions ", "non", "certaines", "oui"),
    VI("hoạt động không, giao dịch không", "hoạt động có, giao dịch ", "không", "một phần", "có");

    private final String nothing;
    private final String activity;
    private final String none;
    private final String some;
    private final String all;

    Exportable(String... words) {
        nothing = words[0];
        activity = words[1];
        none = words[2];
        some = words[3];
        all = words[4];
    }

    /**
     * @param activity whether there is an activity: somebody recorded the launch, with a day and an organisation in a role
     *     that IATI knows
     * @param known how many promises and payments have an amount
     * @param unknown how many have none
     */
    static String words(boolean activity, int known, int unknown, LabelLanguage language) {
        Exportable words =
                switch (language) {
                    case EN -> EN;
                    case FR -> FR;
                    case VI -> VI;
                };
        if (!activity) {
            return words.nothing;
        }
        return words.activity + (known == 0 ? words.none : unknown == 0 ? words.all : words.some);
    }
}
