package io.entente.query.readmodel.calendar;

import io.entente.common.date.LabelLanguage;

/** What kind of entry stands in a calendar, with its name in every language of labels. */
enum Category {
    VISIT("Visit", "Visite", "Chuyến thăm"),
    MEETING("Meeting", "Réunion", "Cuộc gặp"),
    SITE_VISIT("Site visit", "Visite de site", "Thăm cơ sở"),
    SIGNATURE("Signature", "Signature", "Ký kết"),
    PARTNERSHIP("Partnership established", "Création du partenariat", "Thiết lập quan hệ"),
    ANNIVERSARY("Anniversary", "Anniversaire", "Kỷ niệm"),
    PROGRAMME("Programme launched", "Lancement du programme", "Khởi động chương trình"),
    EXPIRY("Expiry", "Échéance", "Hết hạn"),
    TASK("Task", "Tâche", "Nhiệm vụ");

    private final String en;
    private final String fr;
    private final String vi;

    Category(String en, String fr, String vi) {
        this.en = en;
        this.fr = fr;
        this.vi = vi;
    }

    String label(LabelLanguage language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case VI -> vi;
        };
    }

    /** As calendars write it: {@code SITE-VISIT}. */
    String word() {
        return name().replace('_', '-');
    }
}
