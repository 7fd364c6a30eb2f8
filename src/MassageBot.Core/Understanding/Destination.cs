namespace MassageBot.Core.Understanding;

/// <summary>Where an intent leads: to an answer, to one line, or into a flow.</summary>
internal static class Destination
{
    /// <summary>Questions that the clinic's facts or the knowledge articles answer.</summary>
    private static readonly HashSet<string> Explained =
    [
        Intents.AskSafe, Intents.AskDifferences, Intents.AskTechnique, Intents.AskSessionLength, Intents.AskPrice, Intents.AskHours,
        Intents.AskLocation, Intents.AskParking, Intents.AskAmenities, Intents.AskAttire, Intents.AskPreparation, Intents.AskInsurance,
        Intents.AskPayment, Intents.AskGiftCard, Intents.AskMembership, Intents.AskPolicy, Intents.AskAgePolicy, Intents.AskCouples,
        Intents.AskHomeVisit, Intents.AskCredentials, Intents.AskPrivacy,
    ];

    private static readonly HashSet<string> SmallTalk =
    [
        Intents.Greeting, Intents.Thanks, Intents.Goodbye, Intents.Help, Intents.BotIdentity,
    ];

    private static readonly Dictionary<string, Flow> Flows = new()
    {
        [Intents.Book] = Flow.Booking,
        [Intents.Availability] = Flow.Booking,
        [Intents.Cancel] = Flow.CancelVisit,
        [Intents.Reschedule] = Flow.MoveVisit,
        [Intents.CheckAppointment] = Flow.CheckVisit,
        [Intents.RunningLate] = Flow.RunningLate,
        [Intents.Symptom] = Flow.Triage,
        [Intents.Recommend] = Flow.Triage,
        [Intents.AskDifferences] = Flow.MassageTypes,
        [Intents.AskTechnique] = Flow.MassageTypes,
        [Intents.AskSessionLength] = Flow.SessionLengths,
        [Intents.AskPrice] = Flow.SessionLengths,
        [Intents.TalkToHuman] = Flow.HandOff,
        [Intents.Complaint] = Flow.HandOff,
        [Intents.UpdateContact] = Flow.ChangeContact,
    };

    public static bool IsExplained(string intent) => Explained.Contains(intent);

    public static bool IsSmallTalk(string intent) => SmallTalk.Contains(intent);

    public static Flow? FlowOf(string intent) => Flows.TryGetValue(intent, out var flow) ? flow : null;

    /// <summary>The flow that the intent opens beside what was named with it.</summary>
    public static Flow? FlowOf(string intent, Mentions mentions) =>
        FlowOf(intent) is { } flow ? WantsHelpChoosing(flow, mentions) ? Flow.Triage : flow : null;

    /// <summary>"I need a massage, my shoulder is killing me": a booking that says what is wrong and not which massage begins with triage.</summary>
    private static bool WantsHelpChoosing(Flow flow, Mentions mentions) =>
        flow == Flow.Booking && mentions is { Service: null, Services.Length: 0 } && (mentions.BodyAreas.Length > 0 || mentions.Need is not null);
}
