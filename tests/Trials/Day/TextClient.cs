using MassageBot.Trials.Week;

namespace MassageBot.Trials.Day;

/// <summary>A client who texts.</summary>
internal sealed class TextClient(string number, Handset handset, Ledger ledger, WordBook book, TimeProvider clock) : IDayClient
{
    private SaidText? _last;

    public string Conversation => number;

    public string Channel => "Text message";

    public string Heard => _last is null ? "" : ledger.HeardSince(_last);

    public Task SayAsync(string text, CancellationToken cancellationToken)
    {
        _last = ledger.Say(clock.GetUtcNow(), number, text, null, Wish.None);
        return handset.SendAsync(_last, cancellationToken);
    }

    public Task<bool> HasHeardAsync(string? words, CancellationToken cancellationToken) =>
        Task.FromResult(words is null ? Heard.Length > 0 : Phrase.Either(book[Tongue.English, words], book[Tongue.Spanish, words]).IsIn(Heard));
}
