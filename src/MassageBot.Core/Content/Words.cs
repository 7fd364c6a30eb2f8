using MassageBot.Core.Alerts;
using MassageBot.Core.Approvals;
using MassageBot.Core.Booking;
using MassageBot.Core.Cards;
using MassageBot.Core.Digest;
using MassageBot.Core.Elsewhere;
using MassageBot.Core.Handoff;
using MassageBot.Core.MassageTypes;
using MassageBot.Core.Notices;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.SessionLengths;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.StaffWords;
using MassageBot.Core.Topics;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Content;

/// <summary>All sentences of one language, each record read from <c>dialogs/wording/&lt;lang&gt;/&lt;feature&gt;.yaml</c>.</summary>
public sealed record Words
{
    public required ConversationWording Conversation { get; init; }

    public required MassageTypesWording MassageTypes { get; init; }

    public required CardsWording Cards { get; init; }

    public required SessionLengthsWording SessionLengths { get; init; }

    public required TriageWording Triage { get; init; }

    public required BookingWording Booking { get; init; }

    public required VisitsWording Visits { get; init; }

    public required NoticesWording Notices { get; init; }

    public required PrivacyWording Privacy { get; init; }

    public required ElsewhereWording Elsewhere { get; init; }

    public required OptOutWording OptOut { get; init; }

    public required HandoffWording Handoff { get; init; }

    public required StaffCardsWording StaffCards { get; init; }

    public required StaffWording Staff { get; init; }

    public required StaffHandoffWording StaffHandoff { get; init; }

    public required DigestWording Digest { get; init; }

    public required StaffDayWording StaffDay { get; init; }

    public required StaffWordsWording StaffWords { get; init; }

    public required AlertsWording Alerts { get; init; }

    public required ApprovalsWording Approvals { get; init; }

    public required StaffAwayWording StaffAway { get; init; }

    public required TopicsWording Topics { get; init; }

    public required UnderstandingWording Understanding { get; init; }

    public required ListeningWording Listening { get; init; }

    public required PageWording Page { get; init; }
}
