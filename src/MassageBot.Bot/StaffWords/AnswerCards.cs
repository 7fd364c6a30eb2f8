using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffWords;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.StaffWords;

/// <summary>The cards of words that staff change.</summary>
internal static class AnswerCards
{
    private const int LongestAnswer = 800;
    private const int Shown = 30;

    /// <summary>Both languages, the old words and the new ones.</summary>
    public static StaffCard Edit(StaffTurn turn, Guid id, AnswerEdit edit, WordsRule rule)
    {
        var words = turn.Words.StaffWords;
        var (topic, who) = (Theirs.Name(edit.Topic), Theirs.Name(edit.Author.Name));
        var heading = edit.State switch
        {
            EditState.Proposed => Ours.Say(words.HeadingProposed, ("topic", topic), ("who", who)),
            EditState.Live => Ours.Say(words.HeadingLive, ("topic", topic)),
            _ => Ours.Say(words.HeadingRefused, ("topic", topic)),
        };
        var number = StaffSpeech.Number(edit.Number);
        return Bare(turn, "words.edit", heading) with
        {
            Sign = edit.State == EditState.Live ? CardSigns.Done : CardSigns.Words,
            Subtle = edit.Reverts is { } old ? Ours.Say(words.VersionReverts, ("number", number), ("old", StaffSpeech.Number(old))) : Ours.Say(words.Version, ("number", number)),
            Body = [.. turn.Content.Languages.SelectMany(language => Texts(turn, edit, language)), Standing(turn, edit, rule)],
            Buttons = edit.State == EditState.Proposed
                ? [new CardButton("words.approve", id, Ours.Say(words.Approve)) { Style = CardButtonStyle.Positive }, new CardButton("words.refuse", id, Ours.Say(words.Refuse))]
                : [],
        };
    }

    public static StaffCard History(StaffTurn turn, IReadOnlyList<Matter<AnswerEdit>> all)
    {
        var words = turn.Words.StaffWords;
        return Bare(turn, "words.history", Ours.Say(words.HistoryHeading)) with
        {
            Sign = CardSigns.Words,
            Body = [new CardList([.. all.OrderByDescending(one => one.Body.Number).Take(Shown).Select(one => new CardSection([new CardParagraph(Line(turn, one.Body))]))])],
        };
    }

    public static StaffCard Unanswered(StaffTurn turn, Guid id, UnansweredQuestion question, int open, IReadOnlyList<string> labels)
    {
        var words = turn.Words.StaffWords;
        return Bare(turn, "words.unanswered", Ours.Say(words.UnansweredHeading, ("count", StaffSpeech.Number(open)))) with
        {
            Sign = CardSigns.Words,
            Body =
            [
                new CardParagraph(Theirs.Of(question.Text)) { IsBold = true },
                new CardParagraph(Ours.Say(words.UnansweredTimes, ("count", Ours.Of(StaffSpeech.Plain((int)question.Count))), ("language", Name(turn, question.Language)), ("label", Theirs.Name(question.TakenFor)))) { Tone = CardTone.Subtle },
                new CardChoiceInput { Id = "label", Label = Ours.Say(words.Label), Chosen = labels.Contains(question.TakenFor) ? question.TakenFor : null, Choices = [.. labels.Select(label => new CardChoice(label, Theirs.Name(label)))] },
            ],
            Buttons =
            [
                new CardButton("words.take", id, Ours.Say(words.Take)) { Style = CardButtonStyle.Positive },
                new CardButton("words.drop", id, Ours.Say(words.Drop)) { LeavesInputs = true },
                new CardButton("words.next", id, Ours.Say(words.Next)) { LeavesInputs = true },
            ],
        };
    }

    /// <summary>What stands where a question stood.</summary>
    public static StaffCard Line(StaffTurn turn, Ours line) => Bare(turn, "words.line", line) with { Sign = CardSigns.Done };

    private static StaffCard Bare(StaffTurn turn, string name, CardWords heading) =>
        new() { Name = name, Language = turn.Language, Wording = turn.Words.StaffCards, Heading = heading };

    private static IEnumerable<CardElement> Texts(StaffTurn turn, AnswerEdit edit, Language language)
    {
        var (words, code, name) = (turn.Words.StaffWords, language.Code(), Name(turn, language));
        var said = turn.Clinic.Answers.GetValueOrDefault(edit.Topic)?.GetValueOrDefault(code)?.Trim();
        return edit.Texts.TryGetValue(code, out var text)
            ? [.. Labelled(Ours.Say(words.NowSaid, ("language", name)), Quoted(turn, edit.Before.GetValueOrDefault(code))), .. Labelled(Ours.Say(words.NewWords, ("language", name)), Quoted(turn, text))]
            : Labelled(Ours.Say(words.Stays, ("language", name)), Quoted(turn, said));
    }

    private static ImmutableArray<CardElement> Labelled(Ours label, CardWords text) => [new CardParagraph(label) { IsBold = true }, new CardParagraph(text)];

    private static CardWords Quoted(StaffTurn turn, string? text) => string.IsNullOrEmpty(text) ? Ours.Say(turn.Words.StaffWords.NothingSaid) : Theirs.Of(text, LongestAnswer);

    private static CardParagraph Standing(StaffTurn turn, AnswerEdit edit, WordsRule rule)
    {
        var words = turn.Words.StaffWords;
        if (edit is not { DecidedAt: { } at, DecidedBy: { } by })
        {
            return new CardParagraph(Ours.Say(rule.OnlyManagers ? words.NeedsManager : words.NeedsSecond)) { Tone = CardTone.Subtle };
        }

        var said = edit.State switch { EditState.Live => words.StateLive, EditState.Withdrawn => words.StateWithdrawn, _ => words.StateRefused };
        var time = turn.Time(at);
        return new CardParagraph(Ours.Say(said, ("who", Theirs.Name(by.Name)), ("day", turn.LongDay(at)), ("time", time))) { Tone = edit.State == EditState.Live ? CardTone.Good : CardTone.Plain };
    }

    private static Ours Line(StaffTurn turn, AnswerEdit edit)
    {
        var words = turn.Words.StaffWords;
        (string, CardWords) number = ("number", StaffSpeech.Number(edit.Number));
        (string, CardWords) topic = ("topic", Theirs.Name(edit.Topic));
        (string, CardWords) author = ("author", Theirs.Name(edit.Author.Name));
        (string, CardWords) day = ("day", turn.LongDay(edit.DecidedAt ?? edit.ProposedAt));
        return edit is { State: EditState.Live, DecidedBy: { } by }
            ? Ours.Say(words.HistoryLine, number, topic, author, day, ("approver", Theirs.Name(by.Name)))
            : Ours.Say(words.HistoryOpen, number, topic, author, day);
    }

    private static Ours Name(StaffTurn turn, Language language) =>
        Ours.Say(language.NameAmong(turn.Words.StaffWords.English, turn.Words.StaffWords.Spanish));
}
