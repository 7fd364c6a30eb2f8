using System.Buffers;
using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Who begins with their name: "hi its carlos, need to move mine", "im Theo Brandt 0227, can we do sunday instead".</summary>
internal static class SelfIntroduction
{
    private const int MostWords = 6;

    private const double Meant = 0.4;

    private static readonly SearchValues<char> Ends = SearchValues.Create(",.;!?\n");

    /// <summary>The name of the first clause, and the digits beside it; nulls where the message begins with anything else.</summary>
    public static (string? Name, string? Digits) In(TurnFrame frame)
    {
        var end = frame.Text.AsSpan().IndexOfAny(Ends);
        var clause = end < 0 ? "" : frame.Text[..end];
        if (clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is 0 or > MostWords)
        {
            return (null, null);
        }

        var asked = frame.Moment with { Asking = Questions.Name };
        var said = frame.Content.Understanding.Read(SpokenDigits.Without(clause), asked);
        return said.Mentions.Name is { } name && !AsksForSomething(said) ? (name, SpokenDigits.In(clause)) : (null, null);
    }

    /// <summary>"Stuck on I-5, be there at 3": the words say what is wanted, not who writes.</summary>
    private static bool AsksForSomething(Understood said) =>
        said.Score >= Meant && said.Intent is not (Intents.OutOfScope or Intents.Greeting or Intents.BotIdentity or Intents.UpdateContact);
}
