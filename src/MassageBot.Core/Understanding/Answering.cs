namespace MassageBot.Core.Understanding;

/// <summary>
/// Decides when a question that has an answer of its own is answered, whatever the intent was taken for. A sure answer goes before a vague
/// intent ("do you use nut oil" is about oils, not about amenities in general); what a client wants done goes before an answer that is only likely.
/// </summary>
internal static class Answering
{
    /// <summary>Below this an intent that does something is a guess.</summary>
    private const double Vague = 0.5;

    public static Move? WithNothingOpen(Understood understood, Situation situation)
    {
        if (IsNone(understood, situation))
        {
            return null;
        }

        var known = situation.Known;
        return Destination.FlowOf(understood.Intent, understood.Mentions) switch
        {
            Flow.MassageTypes => understood.LowMargin || known >= KnownQuestion.Sure ? new Move.Begin(Flow.MassageTypes, understood.Intent) : null,
            { } flow when known == KnownQuestion.ByIntent => understood.LowMargin ? new Move.Begin(flow) : null,
            Flow.Triage when known >= KnownQuestion.Sure => new Move.Begin(Flow.Triage, understood.Intent),
            Flow.Booking when known == KnownQuestion.Listed && understood.Intent == Intents.Book => new Move.Begin(Flow.Booking, understood.Intent),
            Flow.SessionLengths when known >= KnownQuestion.Sure => new Move.Explain(understood.Intent),
            Flow.Booking when known >= KnownQuestion.Sure && understood is { Score: < Vague, AsksSomething: true } => new Move.Explain(understood.Intent),
            not null when known < KnownQuestion.Listed => null,
            null when !IsEnough(understood, known) => null,
            _ => new Move.Explain(understood.Intent),
        };
    }

    public static Move? BesideAnOpenQuestion(Understood understood, Situation situation)
    {
        if (IsNone(understood, situation) || IsWish(understood.Intent))
        {
            return null;
        }

        var isEnough = situation.Known == KnownQuestion.Listed
            || (!situation.ChangesSomethingElse && Destination.FlowOf(understood.Intent) is null && IsEnough(understood, situation.Known));
        return isEnough ? new Move.Explain(understood.Intent) : null;
    }

    /// <summary>Nothing is known, two things are asked for, or the message means one thing by heart ("yes", "stop").</summary>
    private static bool IsNone(Understood understood, Situation situation) =>
        situation.Known == KnownQuestion.No || (understood.AlsoIntent is not null && situation.Known != KnownQuestion.Listed) || understood.Score >= 1;

    private static bool IsWish(string intent) => intent is Intents.TherapistPreference or Intents.PressurePreference;

    /// <summary>Without a flow: what nothing else fits takes any answer, a question of the intent's own kind waits for its own, and the rest has to be meant.</summary>
    private static bool IsEnough(Understood understood, KnownQuestion known) => understood.Intent switch
    {
        Intents.OutOfScope => true,
        var intent when Destination.IsExplained(intent) => understood.LowMargin || known >= KnownQuestion.Sure,
        var intent when IsWish(intent) => known >= KnownQuestion.Sure,
        Intents.Boundary => known == KnownQuestion.Listed || (understood.Score < Vague && known == KnownQuestion.Sure),
        _ => known == KnownQuestion.Listed || understood.Score < Vague,
    };
}
