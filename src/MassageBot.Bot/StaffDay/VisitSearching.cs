using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>
/// Finds visits from where a message is written. What is chosen goes into that chat, whoever reads it: it tells who comes when and to whom, and neither a
/// number nor a massage nor anything of health.
/// </summary>
internal sealed class VisitSearching(IDayBook book) : IStaffSearch
{
    private const int MostShown = 10;
    private const string Searched = "search";

    private static readonly Duration Back = Duration.FromDays(30);
    private static readonly Duration Ahead = Duration.FromDays(183);

    public string CommandId => "visits";

    /// <summary>Before anything is typed, what is left of today.</summary>
    public async Task<MessagingExtensionResponse> FindAsync(StaffTurn turn, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var said = query.Parameters?.FirstOrDefault(parameter => parameter.Name == Searched)?.Value as string ?? "";
        var answer = VisitClues.Of(said) is { } clue
            ? await book.FindAsync(new VisitSearch { Clue = clue, Range = new Interval(turn.Now - Back, turn.Now + Ahead) }, cancellationToken)
            : (await book.DayAsync(turn.Today(), cancellationToken)).Select<ImmutableArray<DayVisit>>(day => [.. day.Visits]);
        if (answer is not DayAnswer<ImmutableArray<DayVisit>>.Given { Value: var found })
        {
            return Message(turn.Refusal(answer).Plain);
        }

        var own = found.Where(visit => turn.Member.OnlyOf() is not { } only || visit.IsWith(only)).ToList();
        var shown = own.Where(visit => visit.End > turn.Now).Concat(own.Where(visit => visit.End <= turn.Now).Reverse()).Take(MostShown).ToList();
        return shown.Count == 0
            ? Message(Ours.Say(turn.Words().FoundNobody, ("clue", Theirs.Name(said))).Plain)
            : new MessagingExtensionResponse(new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. shown.Select(visit => Found(turn, visit))] });
    }

    private static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult { Type = "message", Text = text });

    private static MessagingExtensionAttachment Found(StaffTurn turn, DayVisit visit)
    {
        var when = Ours.Say(
            turn.Words().SharedVisit,
            ("day", turn.Day(turn.Local(visit.Start).Date)),
            ("time", turn.Time(visit.Start)),
            ("therapist", turn.Therapist(visit.TherapistName)));
        var card = DayCards.Card(turn, "shared", DaySpeech.Client(visit)) with { Subtle = Ours.Join(" · ", when, turn.Standing(visit.State)) };
        var preview = new ThumbnailCard(title: Bare(visit), text: when.Plain);
        return new MessagingExtensionAttachment(Turn.ReplyActivity.CardContentType, content: JObject.Parse(card.ToCard().Json))
        {
            Preview = new Attachment { ContentType = ThumbnailCard.ContentType, Content = preview },
        };
    }

    /// <summary>In a list Teams takes more than Markdown for markup: of a name nothing is left but what names are made of.</summary>
    private static string Bare(DayVisit visit) =>
        string.Concat(ClientName.Brief(visit.ClientName).Where(sign => char.IsLetter(sign) || sign is ' ' or '.' or '\'' or '-'));
}
