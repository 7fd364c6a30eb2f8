namespace MassageBot.Bot.Triage;

/// <summary>Ids of the safety questions, which several flows ask.</summary>
internal static class ScreenQuestionIds
{
    public const string Screen = "triage.screen";

    public const string FollowUp = "triage.follow-up";
}
