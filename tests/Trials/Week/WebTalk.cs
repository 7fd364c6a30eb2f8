using System.Text.Json;
using MassageBot.Benchmarks.WebChat;
using MassageBot.Trials.Clients;
using MassageBot.Trials.History;

namespace MassageBot.Trials.Week;

/// <summary>A booking on the web page, with a mobile number left there.</summary>
internal sealed class WebTalk(Person person, DirectLine door, WordBook words, Ledger ledger, TimeProvider clock) : ITalk
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Phrase _booked = words[person.Tongue, "booking.booked"];
    private readonly IReadOnlyList<(string Text, Expected Expected)> _lines = LinesOf(person);

    private ConversationHistory? _history;
    private string? _watermark;
    private int _next;

    public bool IsOver { get; private set; }

    public bool Waits { get; private set; }

    public async Task SayAsync(CancellationToken cancellationToken)
    {
        _history ??= await OpenAsync(cancellationToken);
        var message = _history.Say(_lines[_next].Text, _lines[_next].Expected);
        await UntilFineAsync(() => door.PostAsync(_history.Conversation, _history.Token, message, cancellationToken), cancellationToken);
        Waits = true;
    }

    public async Task HearAsync(CancellationToken cancellationToken)
    {
        var page = ActivityPage.Read((await UntilFineAsync(
            () => door.PollAsync(_history!.Conversation, _history.Token, _watermark, cancellationToken), cancellationToken)).Body);
        _watermark = page.Watermark;
        var answer = page.Entries.LastOrDefault(entry => entry.FromBot && _lines[_next].Expected.Fits(entry));
        Waits = answer is null;
        if (answer is not null && ++_next == _lines.Count)
        {
            IsOver = true;
            Tell(answer);
        }
    }

    public void GiveUp()
    {
        IsOver = true;
        ledger.Misheard(person.Number, $"on the web, {_lines[_next].Expected} did not come");
    }

    private void Tell(LogEntry answer) => ledger.Tell(new ToldVisit
    {
        Code = _booked.Find(answer.Text!, "code")!,
        Number = person.Number,
        Tongue = person.Tongue,
        Start = person.Visit,
        BookedAt = clock.GetUtcNow(),
        OnTheWeb = true,
        AllowsTexts = person.AllowsTexts,
        Missed = person.Misses,
    });

    private static IReadOnlyList<(string, Expected)> LinesOf(Person person)
    {
        var english = person.Tongue == Tongue.English;
        var when = Lines.When(person);
        return
        [
            (english ? $"book 60 min swedish {when}" : $"quiero un masaje sueco de 60 minutos {when}", Expected.Question("any_red_flags")),
            (english ? "none" : "ninguna", Expected.Question("name")),
            (person.Name, Expected.Question("phone")),
            ($"{person.Number[2..5]}-{person.Number[5..8]}-{person.Number[8..]}", Expected.Question("confirm")),
            ((english, person.AllowsTexts) switch { (true, true) => "yes", (true, false) => "yes, no texts", (false, true) => "sí", _ => "sí, sin mensajes" }, Expected.Booked),
        ];
    }

    private async Task<ConversationHistory> OpenAsync(CancellationToken cancellationToken)
    {
        var page = Opened(await UntilFineAsync(() => door.TokenAsync(cancellationToken), cancellationToken));
        var started = Opened(await UntilFineAsync(() => door.StartAsync(page.Token, cancellationToken), cancellationToken));
        return new ConversationHistory(started.ConversationId, started.Token);
    }

    private static OpenedConversation Opened(CallAnswer answer) => JsonSerializer.Deserialize(answer.Body.Span, WebChatJson.Default.OpenedConversation)!;

    private static async Task<CallAnswer> UntilFineAsync(Func<Task<CallAnswer>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await call();
            if (answer.IsFine)
            {
                return answer;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
