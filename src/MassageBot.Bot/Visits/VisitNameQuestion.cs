using MassageBot.Bot.Turn;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>The name that a visit stands under. Whoever gives the number or a code instead is heard too.</summary>
internal sealed class VisitNameQuestion : IQuestion
{
    public string Id => "visits.name";

    public string Name => Questions.Name;

    public Reply Ask(TurnFrame frame) => new()
    {
        Spoken = (frame.Record.Visits switch
        {
            { PhoneIsShared: true } => frame.Words.Visits.AskWhose,
            { Phone: not null } => frame.Words.Visits.AskNameToo,
            { Misses: > 0 } => frame.Words.Visits.AskNameAgain,
            _ => frame.Words.Visits.AskName,
        }).Say(),
    };

    public ConversationRecord? Hear(TurnFrame frame)
    {
        var search = frame.Record.Visits;
        // After a miss a word in capitals is more likely a name that was shouted than another code.
        var heard = (search.Misses == 0 || !frame.Text.All(char.IsLetter) ? SpokenCode.Stated(frame.Text) : null, NameIn(frame), frame.Mentions.Phone ?? SpokenDigits.In(frame.Text)) switch
        {
            ({ } code, _, _) => search with { Code = code },
            (_, { } name, var phone) => search with { FirstName = name, Phone = search.Phone ?? phone },
            (_, _, { } phone) when search.Phone is null => search with { Phone = phone },
            _ => null,
        };
        return heard is null ? null : frame.Record with { Visits = heard };
    }

    public ConversationRecord Forget(ConversationRecord record) =>
        record with { Visits = record.Visits with { FirstName = null, Code = null, Found = [], ChosenId = null } };

    /// <summary>"sam, 0172": digits beside a name make no sentence of it.</summary>
    private static string? NameIn(TurnFrame frame) => frame.Mentions.Name
        ?? (SpokenDigits.In(frame.Text) is null ? null : NameIn(frame, SpokenDigits.Without(frame.Text)) ?? NameIn(frame, FirstClause(frame.Text)));

    private static string? NameIn(TurnFrame frame, string text) => frame.Content.Understanding.Read(text, frame.Moment).Mentions.Name;

    /// <summary>"Claudia, my number ends in 0124"</summary>
    private static string FirstClause(string text) => text.Split(',', ';', '.')[0];
}
