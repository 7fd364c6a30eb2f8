using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffWords;

namespace MassageBot.Bot.StaffWords;

/// <summary>Staff change what the bot says, by two, and teach it what it did not understand.</summary>
internal sealed class StaffWordsDesk(AnswerEdits edits, IUnansweredQuestions questions, IMatters matters) : IStaffDesk, IStaffEar
{
    private const int MostOpen = 50;

    public IReadOnlyCollection<string> Commands => ["faq", "unanswered"];

    public string VerbPrefix => "words.";

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        if (command.Name == "unanswered")
        {
            await turn.ShowAsync(await NextAsync(turn, null, cancellationToken));
            return;
        }

        switch (FaqCommand.Read(command.Rest, turn.Content.Languages))
        {
            case FaqCommand.Set set:
                await edits.ProposeAsync(turn, set, cancellationToken);
                break;
            case FaqCommand.Revert revert:
                await edits.RevertAsync(turn, revert.Number, cancellationToken);
                break;
            case FaqCommand.History:
                await ShowHistoryAsync(turn, cancellationToken);
                break;
            default:
                await TellHowAsync(turn);
                break;
        }
    }

    public async Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is { } id && await edits.FindAsync(id, cancellationToken) is { } edit)
        {
            return press.Verb switch
            {
                "words.approve" => await edits.ApproveAsync(turn, edit, cancellationToken),
                "words.refuse" => await edits.RefuseAsync(turn, edit),
                _ => edits.Card(turn, edit),
            };
        }

        if (press.Id is { } asked && await matters.FindAsync<UnansweredNote>(asked, cancellationToken) is { } note)
        {
            return await TeachAsync(turn, note, press, cancellationToken);
        }

        await turn.SayAsync(turn.Words.Staff.Gone.Say());
        return null;
    }

    public async Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        if (telling is not Telling.MatterChanged { Kind: nameof(AnswerEdit) } changed)
        {
            return false;
        }

        if (await edits.FindAsync(changed.Matter, cancellationToken) is { } edit)
        {
            await turn.ChangeAsync(changed.Card, edits.Card(turn, edit));
        }

        return true;
    }

    private static Task TellHowAsync(StaffTurn turn)
    {
        var words = turn.Words.StaffWords;
        var topics = Theirs.Of(string.Join(", ", turn.Clinic.Answers.Keys.Order(StringComparer.Ordinal)), 2000);
        return turn.SayAsync(Ours.Of($"{words.HowTo.Text}\n\n{Ours.Say(words.Topics, ("topics", topics)).Markdown}"));
    }

    private async Task ShowHistoryAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        var all = await edits.AllAsync(cancellationToken);
        if (all.Count == 0)
        {
            await turn.SayAsync(turn.Words.StaffWords.HistoryEmpty.Say());
            return;
        }

        await turn.ShowAsync(AnswerCards.History(turn, all));
    }

    private async Task<StaffCard?> TeachAsync(StaffTurn turn, Matter<UnansweredNote> note, CardPress press, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffWords;
        switch (press.Verb)
        {
            case "words.take":
                return await TakeAsync(turn, note, press.Input("label"), cancellationToken);
            case "words.drop":
                await questions.DropAsync(note.Body.Id, cancellationToken);
                await turn.SayAsync(words.Dropped.Say());
                return await NextAsync(turn, note.Body.Id, cancellationToken);
            default:
                return await NextAsync(turn, note.Body.Id, cancellationToken);
        }
    }

    private async Task<StaffCard?> TakeAsync(StaffTurn turn, Matter<UnansweredNote> note, string label, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffWords;
        if (!questions.Labels.Contains(label))
        {
            return await AgainAsync(turn, note, cancellationToken);
        }

        var answer = (await questions.TakeAsync(note.Body.Id, label, cancellationToken)).Answer;
        if (answer is PhraseAnswer.StandsElsewhere or PhraseAnswer.NotWritable)
        {
            await turn.SayAsync((answer == PhraseAnswer.StandsElsewhere ? words.StandsElsewhere : words.NotWritable).Say());
            return await AgainAsync(turn, note, cancellationToken);
        }

        await turn.SayAsync(Ours.Say(words.Taken, ("label", Theirs.Name(label))));
        return await NextAsync(turn, note.Body.Id, cancellationToken);
    }

    /// <summary>The same one once more; the next where somebody has dealt with it meanwhile.</summary>
    private async Task<StaffCard> AgainAsync(StaffTurn turn, Matter<UnansweredNote> note, CancellationToken cancellationToken)
    {
        var open = await questions.OpenAsync(MostOpen, cancellationToken);
        return open.FirstOrDefault(one => one.Id == note.Body.Id) is { } same
            ? AnswerCards.Unanswered(turn, note.Id, same, open.Count, questions.Labels)
            : await NextAsync(turn, note.Body.Id, cancellationToken);
    }

    /// <summary>One at a time, the most frequent first; after one that is passed over, the one behind it.</summary>
    private async Task<StaffCard> NextAsync(StaffTurn turn, long? after, CancellationToken cancellationToken)
    {
        var open = await questions.OpenAsync(MostOpen, cancellationToken);
        var behind = open.SkipWhile(one => one.Id != after).Skip(1).FirstOrDefault();
        if ((behind ?? open.FirstOrDefault(one => one.Id != after) ?? (open.Count == 0 ? null : open[0])) is not { } next)
        {
            return AnswerCards.Line(turn, Ours.Say(turn.Words.StaffWords.UnansweredEmpty));
        }

        var id = Alert.IdOf($"unanswered|{next.Id}");
        if (await matters.FindAsync<UnansweredNote>(id, cancellationToken) is null)
        {
            turn.Effects.Matters.Add(MatterChange.New(id, new UnansweredNote(next.Id), isOpen: false));
        }

        return AnswerCards.Unanswered(turn, id, next, open.Count, questions.Labels);
    }
}
