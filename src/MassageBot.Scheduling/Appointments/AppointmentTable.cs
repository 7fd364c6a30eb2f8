using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Scheduling.Availability;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Appointments;

/// <summary>The rows of the appointments.</summary>
internal static class AppointmentTable
{
    public const string Columns =
        """
        id, code, version, sequence, status, service, minutes, consultation_minutes, starts, ends, zone, local_start, utc_offset,
        wish, crew, room, client_reference, client_first_name, client_phone, constraints, notes, booked_by, cancellation_reason,
        cancelled_by, cancellation_note, proposal, equipment, reference, client_confirmed, late_minutes, form_received, created,
        updated, updated_by
        """;

    private const long LongestVisit = 86_400_000;

    public static BookedVisit? Find(ISession session, Catalogue offered, string id) =>
        session.First($"SELECT {Columns} FROM appointments WHERE id = $id", row => Read(row, offered, session.Seal), ("$id", id));

    /// <summary>By the code that its client was given.</summary>
    public static BookedVisit? Coded(ISession session, Catalogue offered, string code) =>
        session.First($"SELECT {Columns} FROM appointments WHERE code = $code", row => Read(row, offered, session.Seal), ("$code", code));

    /// <summary>What of a resource's time, or of everybody's, is taken by visits in this range; by start, none that is cancelled.</summary>
    public static IEnumerable<BookedVisit> Touching(ISession session, Catalogue offered, Interval range, string resource) => session.All(
            $"""
            SELECT {Columns} FROM appointments
            WHERE starts > $from - $longest AND starts < $to AND busy_until > $from AND status <> 'cancelled'
            ORDER BY starts, id
            """,
            row => Read(row, offered, session.Seal),
            ("$from", range.Start.ToUnixTimeMilliseconds()),
            ("$to", range.End.ToUnixTimeMilliseconds()),
            ("$longest", LongestVisit))
        .Where(visit => resource == Resource.WholeClinic
            || resource == Resource.Room(visit.Slot.Room)
            || visit.Slot.Crew.Any(therapist => resource == Resource.Therapist(therapist)));

    public static void Insert(ISession session, BookedVisit visit, VisitSpan span)
    {
        var (seal, phone) = (session.Seal, PhoneDigits.All(visit.Shown.Client.Phone));
        session.Execute(
            """
            INSERT INTO appointments (
              id, code, version, sequence, status, service, minutes, consultation_minutes, starts, ends, busy_until, zone, local_start,
              utc_offset, wish, crew, room, client_reference, client_first_name, client_phone, phone_digits, phone_tail, constraints,
              notes, booked_by, created, updated, equipment, reference)
            VALUES (
              $id, $code, $version, $sequence, $status, $service, $minutes, $consultation, $starts, $ends, $busyUntil, $zone, $local,
              $offset, $wish, $crew, $room, $reference, $name, $phone, $digits, $tail, $constraints,
              $notes, $bookedBy, $created, $updated, $equipment, $bookingReference)
            """,
            [
                .. Changing(visit, span),
                ("$code", visit.Shown.ConfirmationCode),
                ("$reference", visit.Shown.Client.Reference),
                ("$name", seal.Seal(SealedColumns.FirstName, visit.Shown.Client.FirstName)),
                ("$phone", seal.Seal(SealedColumns.Phone, visit.Shown.Client.Phone)),
                ("$digits", PhoneDigits.KeptEnding(seal, phone)),
                ("$tail", PhoneDigits.KeptTail(seal, phone)),
                ("$constraints", seal.Seal(SealedColumns.Constraints, JsonSerializer.Serialize(visit.Shown.Constraints, RowJson.Default.IReadOnlyListConstraint))),
                ("$notes", seal.Seal(SealedColumns.Notes, visit.Shown.Notes)),
                ("$bookedBy", visit.Shown.BookedBy),
                ("$bookingReference", visit.Shown.Reference),
                ("$created", visit.Shown.Created.ToUnixTimeMilliseconds()),
            ]);
    }

    /// <summary>Writes the slot it has moved to.</summary>
    public static void Move(ISession session, BookedVisit visit, VisitSpan span) =>
        session.Execute(
            """
            UPDATE appointments SET
              version = $version, sequence = $sequence, status = $status, service = $service, minutes = $minutes,
              consultation_minutes = $consultation, starts = $starts, ends = $ends, busy_until = $busyUntil, zone = $zone,
              local_start = $local, utc_offset = $offset, wish = $wish, crew = $crew, room = $room, equipment = $equipment, proposal = NULL, client_confirmed = NULL, late_minutes = NULL,
              updated = $updated, updated_by = $updatedBy
            WHERE id = $id
            """,
            [.. Changing(visit, span), ("$updatedBy", visit.Shown.UpdatedBy)]);

    /// <summary>Writes all that may change without the slot: the status, why it was cancelled, another time proposed.</summary>
    public static void Mark(ISession session, BookedVisit visit) =>
        session.Execute(
            """
            UPDATE appointments SET
              version = $version, sequence = $sequence, status = $status, cancellation_reason = $reason, cancelled_by = $by,
              cancellation_note = $note, proposal = $proposal, client_confirmed = $coming, late_minutes = $late, form_received = $form,
              updated = $updated, updated_by = $updatedBy
            WHERE id = $id
            """,
            ("$id", visit.Shown.Id),
            ("$version", visit.Shown.Version),
            ("$sequence", visit.Sequence),
            ("$status", StatusWord(visit.Shown.Status)),
            ("$reason", session.Seal.Seal(SealedColumns.CancellationReason, visit.Shown.CancellationReason)),
            ("$by", visit.Shown.CancelledBy),
            ("$note", session.Seal.Seal(SealedColumns.CancellationNote, visit.Shown.CancellationNote)),
            ("$proposal", session.Seal.Seal(SealedColumns.Proposal, visit.Proposed?.Written())),
            ("$coming", visit.Shown.ClientConfirmed?.ToUnixTimeMilliseconds()),
            ("$late", visit.Shown.LateMinutes),
            ("$form", visit.Shown.FormReceived?.ToUnixTimeMilliseconds()),
            ("$updated", visit.Shown.Updated.ToUnixTimeMilliseconds()),
            ("$updatedBy", visit.Shown.UpdatedBy));

    /// <summary>Every visit under a number, whenever it is or was.</summary>
    public static IReadOnlyList<BookedVisit> Under(ISession session, Catalogue offered, string digits)
    {
        var tails = session.Seal.Hashes(SealedColumns.PhoneTail, PhoneDigits.Tail(digits));
        return
        [
            .. session.All(
                $"SELECT {Columns} FROM appointments WHERE phone_tail IN ($clear, $now, $before) ORDER BY starts, id",
                row => Read(row, offered, session.Seal),
                ("$clear", tails.Clear),
                ("$now", tails.Current),
                ("$before", tails.Previous))
            .Where(visit => PhoneDigits.AreSame(digits, PhoneDigits.All(visit.Shown.Client.Phone))),
        ];
    }

    /// <summary>Writes whose visit it is.</summary>
    public static void WriteClient(ISession session, Appointment visit)
    {
        var (seal, phone) = (session.Seal, PhoneDigits.All(visit.Client.Phone));
        session.Execute(
            """
            UPDATE appointments SET version = $version, client_first_name = $name, client_phone = $phone, phone_digits = $digits, phone_tail = $tail,
              updated = $updated, updated_by = $updatedBy
            WHERE id = $id
            """,
            ("$id", visit.Id),
            ("$version", visit.Version),
            ("$name", seal.Seal(SealedColumns.FirstName, visit.Client.FirstName)),
            ("$phone", seal.Seal(SealedColumns.Phone, visit.Client.Phone)),
            ("$digits", PhoneDigits.KeptEnding(seal, phone)),
            ("$tail", PhoneDigits.KeptTail(seal, phone)),
            ("$updated", visit.Updated.ToUnixTimeMilliseconds()),
            ("$updatedBy", visit.UpdatedBy));
    }

    /// <summary>Writes that it is nobody's any more.</summary>
    public static void Anonymise(ISession session, Appointment visit)
    {
        WriteClient(session, visit);
        session.Execute(
            "UPDATE appointments SET client_reference = NULL, constraints = '[]', notes = NULL, cancellation_note = NULL, proposal = NULL WHERE id = $id",
            ("$id", visit.Id));
    }

    public static BookedVisit Read(DbDataReader row, Catalogue offered, ColumnSeal seal)
    {
        var wish = JsonSerializer.Deserialize(row.Text("wish"), SlotJson.Default.VisitWish)!;
        var crew = JsonSerializer.Deserialize(row.Text("crew"), SlotJson.Default.IReadOnlyListString)!;
        var starts = row.Instant("starts");
        var equipment = row.TextOrNull("equipment") is { } items ? JsonSerializer.Deserialize(items, SlotJson.Default.IReadOnlyListString) : null;
        var slot = new Slot
        {
            Wish = wish,
            StartMilliseconds = starts.ToUnixTimeMilliseconds(),
            Crew = crew,
            Room = row.Text("room"),
            Equipment = equipment,
        };
        var proposed = ProposedSlot.Read(seal.Open(SealedColumns.Proposal, row.TextOrNull("proposal")));
        return new BookedVisit(Shown(row, slot, offered, seal), slot, row.Whole("sequence")).With(proposed, offered);
    }

    /// <summary>The visit with another time proposed, or with none.</summary>
    public static BookedVisit With(this BookedVisit visit, ProposedSlot? proposed, Catalogue offered) => visit with
    {
        Proposed = visit.IsOpen ? proposed : null,
        Shown = visit.Shown with
        {
            Proposal = proposed is null || !visit.IsOpen ? null : new Proposal
            {
                Offer = OfferWriter.Write(proposed.Slot, offered, offered.Zone),
                Expires = proposed.Expires.ToDateTimeOffset(),
                By = proposed.By,
                Note = proposed.Note,
            },
        },
    };

    private static Appointment Shown(DbDataReader row, Slot slot, Catalogue offered, ColumnSeal seal) => new()
    {
        Id = row.Text("id"),
        ConfirmationCode = row.Text("code"),
        Version = row.Whole("version"),
        Status = Enum.Parse<AppointmentStatus>(row.Text("status"), ignoreCase: true),
        Service = row.Text("service"),
        Minutes = row.Whole("minutes"),
        ConsultationMinutes = row.Whole("consultation_minutes"),
        Start = slot.Start.ToDateTimeOffset(),
        End = row.Instant("ends").ToDateTimeOffset(),
        Local = row.Text("local_start"),
        Zone = row.Text("zone"),
        Offset = row.Text("utc_offset"),
        Therapist = offered.NameOf(slot.Crew[0]),
        Therapists = [.. slot.Crew.Select(offered.NameOf)],
        Room = slot.Room,
        Equipment = slot.Equipment,
        Client = new Client
        {
            Reference = row.TextOrNull("client_reference"),
            FirstName = seal.Open(SealedColumns.FirstName, row.Text("client_first_name"))!,
            Phone = seal.Open(SealedColumns.Phone, row.Text("client_phone"))!,
        },
        Constraints = JsonSerializer.Deserialize(seal.Open(SealedColumns.Constraints, row.Text("constraints"))!, RowJson.Default.IReadOnlyListConstraint)!,
        Notes = seal.Open(SealedColumns.Notes, row.TextOrNull("notes")),
        Reference = row.TextOrNull("reference"),
        BookedBy = row.TextOrNull("booked_by"),
        CancellationReason = seal.Open(SealedColumns.CancellationReason, row.TextOrNull("cancellation_reason")),
        CancelledBy = row.TextOrNull("cancelled_by"),
        CancellationNote = seal.Open(SealedColumns.CancellationNote, row.TextOrNull("cancellation_note")),
        ClientConfirmed = MomentOrNull(row, "client_confirmed"),
        FirstVisit = slot.Wish.FirstVisit ? true : null,
        Wish = NewVisit.WishOf(slot.Wish),
        LateMinutes = (int?)row.LongOrNull("late_minutes"),
        FormReceived = MomentOrNull(row, "form_received"),
        Created = row.Instant("created").ToDateTimeOffset(),
        Updated = row.Instant("updated").ToDateTimeOffset(),
        UpdatedBy = row.TextOrNull("updated_by"),
    };

    private static (string Name, object? Value)[] Changing(BookedVisit visit, VisitSpan span) =>
    [
        ("$id", visit.Shown.Id),
        ("$version", visit.Shown.Version),
        ("$sequence", visit.Sequence),
        ("$status", StatusWord(visit.Shown.Status)),
        ("$service", visit.Shown.Service),
        ("$minutes", visit.Shown.Minutes),
        ("$consultation", visit.Shown.ConsultationMinutes),
        ("$starts", span.Start.ToUnixTimeMilliseconds()),
        ("$ends", span.End.ToUnixTimeMilliseconds()),
        ("$busyUntil", span.BusyUntil.ToUnixTimeMilliseconds()),
        ("$zone", visit.Shown.Zone),
        ("$local", visit.Shown.Local),
        ("$offset", visit.Shown.Offset),
        ("$wish", JsonSerializer.Serialize(visit.Slot.Wish, SlotJson.Default.VisitWish)),
        ("$crew", JsonSerializer.Serialize(visit.Slot.Crew, SlotJson.Default.IReadOnlyListString)),
        ("$room", visit.Slot.Room),
        ("$equipment", visit.Slot.Equipment is { } items ? JsonSerializer.Serialize(items, SlotJson.Default.IReadOnlyListString) : null),
        ("$updated", visit.Shown.Updated.ToUnixTimeMilliseconds()),
    ];

    private static DateTimeOffset? MomentOrNull(DbDataReader row, string column) =>
        row.LongOrNull(column) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    public static string StatusWord(AppointmentStatus status) => status.ToString().ToLowerInvariant();
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<Constraint>))]
internal sealed partial class RowJson : JsonSerializerContext;
