using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>What is embarrassing to ask and quite in order is answered kindly, and the conversation goes on where it was.</summary>
internal static class AwkwardQuestion
{
    public static void Answer(TurnFrame frame)
    {
        if (!frame.Assessment.Flags.All(flag => flag.Disposition is Disposition.Clear or Disposition.LocalCaution) || !IsAsked(frame))
        {
            return;
        }

        frame.Say(frame.Words.Triage.AwkwardAnswer.Say());
        frame.SafetySpoke = true;
        if (frame.Record.Asking is null || frame.Text.Contains('?', StringComparison.Ordinal))
        {
            frame.Forced = new Move.Explain(Intents.AskSafe);
        }
    }

    private static bool IsAsked(TurnFrame frame)
    {
        var text = $" {Fold.Text(frame.Text)} ";
        return frame.Content.Words.Values.SelectMany(words => words.Triage.AwkwardWords)
            .Any(phrase => text.Contains($" {Fold.Text(phrase)} ", StringComparison.Ordinal));
    }
}
