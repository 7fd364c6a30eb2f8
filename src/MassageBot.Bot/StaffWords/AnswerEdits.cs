using System.Collections.Immutable;
using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffWords;
using NodaTime;

namespace MassageBot.Bot.StaffWords;

/// <summary>Proposes other words for an answer of the clinic, and has them said once a second person wants it.</summary>
internal sealed class AnswerEdits(IMatters matters, IAnswerBook book, WordsRule rule)
{
    private const int Longest = 700;
    private const int MostOpen = 100;

    public Task<Matter<AnswerEdit>?> FindAsync(Guid id, CancellationToken cancellationToken) => matters.FindAsync<AnswerEdit>(id, cancellationToken);

    /// <summary>Everything that was ever proposed here, oldest first.</summary>
    public Task<IReadOnlyList<Matter<AnswerEdit>>> AllAsync(CancellationToken cancellationToken) => matters.SinceAsync<AnswerEdit>(Instant.MinValue, cancellationToken);

    /// <summary>The words are checked before anybody is asked: what cannot be said is refused with the reason.</summary>
    public async Task ProposeAsync(StaffTurn turn, FaqCommand.Set wanted, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffWords;
        if (TopicOf(turn, wanted.Topic) is not { } topic)
        {
            await turn.SayAsync(words.NoTopic.Say());
            return;
        }

        var language = (wanted.Language ?? turn.Language).Code();
        var text = Theirs.Of(wanted.Answer, Longest).Plain;
        var open = (await matters.OpenAsync<AnswerEdit>(MostOpen, cancellationToken)).FirstOrDefault(one => one.Body.Topic == topic);
        var mine = open?.Body.Author.AadObjectId == turn.Member.AadObjectId ? open.Body.Texts : ImmutableDictionary<string, string>.Empty;
        var texts = mine.SetItem(language, text);
        if (Said(turn, topic).GetValueOrDefault(language) == text)
        {
            await turn.SayAsync(words.Unchanged.Say());
            return;
        }

        if (open is not null && open.Body.Refuse(ActorOf(turn), open.Body.Author.AadObjectId != turn.Member.AadObjectId, turn.Now) is { } replaced)
        {
            Change(turn, open, replaced with { State = EditState.Withdrawn });
        }

        await OfferAsync(turn, await NewAsync(turn, topic, texts, cancellationToken), cancellationToken);
    }

    public async Task RevertAsync(StaffTurn turn, int number, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        if (all.FirstOrDefault(one => one.Body.Number == number)?.Body.Reverting(Next(all), ActorOf(turn), turn.Conversation, turn.Now) is not { } back)
        {
            await turn.SayAsync(turn.Words.StaffWords.NoVersion.Say());
            return;
        }

        await OfferAsync(turn, back, cancellationToken);
    }

    public async Task<StaffCard?> ApproveAsync(StaffTurn turn, Matter<AnswerEdit> matter, CancellationToken cancellationToken)
    {
        var words = turn.Words.StaffWords;
        if (matter.Body.Approve(ActorOf(turn), MayApprove(turn.Member), turn.Now) is not { } approved)
        {
            if (matter.IsOpen)
            {
                var isAuthor = matter.Body.Author.AadObjectId == turn.Member.AadObjectId;
                await turn.SayAsync((isAuthor ? words.NotYourself : words.NeedsManager).Say());
            }

            return AnswerCards.Edit(turn, matter.Id, matter.Body, rule);
        }

        // Much may have changed since it was proposed: what is written is checked once more.
        if (await book.WriteAsync(new AnswerChange(approved.Topic, approved.Texts), cancellationToken) is [var problem, ..])
        {
            await turn.SayAsync(Ours.Say(words.Refused, ("reason", Theirs.Of(problem))));
            return AnswerCards.Edit(turn, matter.Id, matter.Body, rule);
        }

        Change(turn, matter, approved);
        return AnswerCards.Edit(turn, matter.Id, approved, rule);
    }

    public async Task<StaffCard?> RefuseAsync(StaffTurn turn, Matter<AnswerEdit> matter)
    {
        if (matter.Body.Refuse(ActorOf(turn), MayApprove(turn.Member), turn.Now) is not { } refused)
        {
            if (matter.IsOpen)
            {
                await turn.SayAsync(turn.Words.Staff.NotYours.Say());
            }

            return AnswerCards.Edit(turn, matter.Id, matter.Body, rule);
        }

        Change(turn, matter, refused);
        return AnswerCards.Edit(turn, matter.Id, refused, rule);
    }

    public StaffCard Card(StaffTurn turn, Matter<AnswerEdit> matter) => AnswerCards.Edit(turn, matter.Id, matter.Body, rule);

    private bool MayApprove(StaffMember member) => member.IsManager || !rule.OnlyManagers;

    private async Task OfferAsync(StaffTurn turn, AnswerEdit edit, CancellationToken cancellationToken)
    {
        if (await book.ProblemsAsync(new AnswerChange(edit.Topic, edit.Texts), cancellationToken) is [var problem, ..])
        {
            await turn.SayAsync(Ours.Say(turn.Words.StaffWords.Refused, ("reason", Theirs.Of(problem))));
            return;
        }

        var id = Guid.NewGuid();
        var shown = edit with { Card = await turn.ShowAsync(AnswerCards.Edit(turn, id, edit, rule)) };
        turn.Effects.Matters.Add(MatterChange.New(id, shown));
    }

    private async Task<AnswerEdit> NewAsync(StaffTurn turn, string topic, ImmutableDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var said = Said(turn, topic);
        return new AnswerEdit
        {
            Number = Next(await AllAsync(cancellationToken)),
            Topic = topic,
            Texts = texts,
            Before = texts.Keys.ToImmutableDictionary(language => language, language => said.GetValueOrDefault(language) ?? ""),
            Author = ActorOf(turn),
            ProposedAt = turn.Now,
            Desk = turn.Conversation,
        };
    }

    private static void Change(StaffTurn turn, Matter<AnswerEdit> matter, AnswerEdit edit)
    {
        turn.Effects.Matters.Add(matter.Changed(edit, isOpen: false));
        if (edit.Card is { } card)
        {
            var key = $"words|{matter.Id:N}|{matter.Version.ToString(CultureInfo.InvariantCulture)}";
            turn.Effects.Tell(edit.Desk, key, new Telling.MatterChanged(matter.Id, MatterKind.Of<AnswerEdit>(), card));
        }
    }

    /// <summary>A topic by its id, or the one that a question surely is about.</summary>
    private static string? TopicOf(StaffTurn turn, string said)
    {
        var id = said.Trim().Replace(' ', '_').ToLowerInvariant();
        if (turn.Clinic.Answers.ContainsKey(id) || turn.Content.Topics.Topics.Any(topic => topic.Id == id))
        {
            return id;
        }

        var understood = turn.Content.Understanding.Read(said, new() { Language = turn.Language, Now = turn.Local(turn.Now).LocalDateTime });
        return turn.Content.Answers.Find(understood, understood.Language) is { IsTopic: true, IsSure: true } found ? found.Id : null;
    }

    private static IReadOnlyDictionary<string, string> Said(StaffTurn turn, string topic) =>
        turn.Clinic.Answers.GetValueOrDefault(topic)?.ToDictionary(one => one.Key, one => one.Value.Trim()) ?? [];

    private static int Next(IReadOnlyList<Matter<AnswerEdit>> all) => all.Select(one => one.Body.Number).Append(0).Max() + 1;

    private static EditActor ActorOf(StaffTurn turn) => new(turn.Member.AadObjectId, turn.Member.Name);
}
