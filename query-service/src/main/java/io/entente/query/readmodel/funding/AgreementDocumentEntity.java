package io.entente.query.readmodel.funding;

import io.entente.common.event.LangMap;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code agreement_document}. */
@Entity
@Immutable
@Table(name = "agreement_document")
@IdClass(AgreementDocumentEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AgreementDocumentEntity extends PanacheEntityBase {

    @Id
    @Column(name = "stream_id")
    String streamId;

    @Id
    @Column(name = "document_key")
    String documentKey;

    @Column(name = "agreement_id")
    String agreementId;

    @JdbcTypeCode(SqlTypes.JSON)
    LangMap title;

    String url;

    @Nullable
    String lang;

    record Key(String streamId, String documentKey) {}
}
