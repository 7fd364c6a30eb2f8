using System.Collections.Immutable;
using MassageBot.Core.StaffDay;
using MassageBot.Core.StaffWords;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Answers;
using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Content;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Staff.Cards;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MassageBot.Host.Tests.Staff.Playground;

/// <summary>One clinic and one Teams for many loops: what costs seconds to start is started once, and each loop has a day of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedClinic : ICollectionFixture<SharedClinic>, IAsyncLifetime, IDisposable
{
    public const string Name = "a clinic in the playground of Teams";

    private StaffedClinic? _clinic;
    private TextingClinic? _texts;
    private ContentCopy? _dialogs;

    public ClinicHost Host => Clinic.Host;

    internal TeamsPlayground Teams => Clinic.Teams;

    /// <summary>The clinic's number, and clients who text.</summary>
    public TextingClinic Texts => _texts ?? throw new InvalidOperationException("not open");

    /// <summary>The clinic's own words, which staff change.</summary>
    internal ContentCopy Dialogs => _dialogs ?? throw new InvalidOperationException("not open");

    private StaffedClinic Clinic => _clinic ?? throw new InvalidOperationException("not open");

    public async Task InitializeAsync()
    {
        if (TeamsPlayground.Missing() is not null)
        {
            return;
        }

        _dialogs = new ContentCopy();
        var host = new ClinicHost()
            .With("Scheduling:AllowRehearsal", "true")
            .With("DirectLine:TokenLifetime", "12:00:00")
            .With(WithWordsOfItsOwn);
        _texts = new TextingClinic(host);
        await _texts.InitializeAsync();
        _clinic = await StaffedClinic.OpenAsync(host);
        await Teams.InstallAsync(TeamsPlayground.Channel);
        await Clinic.SeeAsync(shown => shown.Conversation.StartsWith(TeamsPlayground.Channel, StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        if (_clinic is not null)
        {
            await KeepCardsAsync();
            await _clinic.DisposeAsync();
            await Texts.Twilio.DisposeAsync();
        }
    }

    public void Dispose() => _dialogs?.Dispose();

    /// <summary>Ten in the morning of the next day: what was to happen until then has happened, and the channel has read the day's figures.</summary>
    internal async Task NextMorningAsync()
    {
        var before = Shown;
        await UntilAsync(Now.Date.PlusDays(1).At(new LocalTime(10, 0)));
        await SeeAsync(shown => shown.Words.Contains("Today, ", StringComparison.Ordinal), before);
    }

    /// <summary>Lets the clinic's clock go to that moment.</summary>
    internal async Task UntilAsync(LocalDateTime moment)
    {
        Host.Clock.Advance(moment.InZoneLeniently(Now.Zone).ToDateTimeOffset() - Host.Clock.GetUtcNow());
        await Host.RunDueJobsAsync();
    }

    internal ZonedDateTime Now => Instant.FromDateTimeOffset(Host.Clock.GetUtcNow()).InZone(Host.Get<ContentSource>().Current.Clinic.Zone);

    internal Task<ShownMessage> SeeAsync(Func<ShownMessage, bool> isIt, int after) => Clinic.SeeAsync(isIt, after);

    /// <summary>Waits for a card with such a button and these words, in that place.</summary>
    internal Task<ShownMessage> SeeCardAsync(string place, string verb, string words, int after) => Clinic.SeeAsync(
        shown => shown.Conversation.StartsWith(place, StringComparison.Ordinal) && shown.Button(verb) is not null && shown.Words.Contains(words, StringComparison.Ordinal), after);

    /// <summary>Lets the host work until it is so.</summary>
    internal Task UntilAsync(Func<bool> isSo) => Clinic.UntilAsync(() => Task.FromResult(isSo() ? "so" : null), () => "nothing of it");

    internal Task<string> ReadAsync(Visitor visitor, string part) => Clinic.ReadAsync(visitor, part);

    /// <summary>How much Teams has shown so far.</summary>
    internal int Shown => Teams.Shown.Count();

    /// <summary>Rosa types; the first that Teams shows from then on that has these words.</summary>
    internal async Task<ShownMessage> AskAsync(string place, string text, string answer)
    {
        var before = Shown;
        await Teams.SayAsync(place, text);
        return await SeeAsync(shown => shown.Words.Contains(answer, StringComparison.Ordinal), before);
    }

    /// <summary>Anybody types alone with the bot, in the language of their Teams.</summary>
    internal async Task<ShownMessage> AskAsync(TeamMember who, string text, string answer, string locale = "en-US")
    {
        var chat = await Teams.ChatAsync(who);
        var before = Shown;
        await Teams.SayAsync(who, chat, text, locale);
        return await SeeAsync(shown => shown.Conversation == chat && shown.Words.Contains(answer, StringComparison.Ordinal), before);
    }

    /// <summary>A web visitor says one line after the other, and stays.</summary>
    internal async Task<Visitor> VisitAsync(params string[] lines)
    {
        var visitor = await Visitor.EnterAsync(Host);
        foreach (var line in lines)
        {
            await visitor.SayAsync(line);
        }

        return visitor;
    }

    /// <summary>A web visitor books, and stays.</summary>
    internal async Task<Visitor> BookAsync(string wish, string name, string phone)
    {
        var visitor = await VisitAsync(wish, "none", name, phone, "yes");
        await ReadAsync(visitor, "You're booked");
        return visitor;
    }

    /// <summary>The visit of that name, as the calendar has it.</summary>
    internal async Task<DayVisit> StandingAsync(string name)
    {
        var now = Now.ToInstant();
        var search = new VisitSearch { Clue = new VisitClue.Name(name), Range = new Interval(now - Duration.FromDays(30), now + Duration.FromDays(30)) };
        var found = await Host.Get<IDayBook>().FindAsync(search, CancellationToken.None);
        return found.ShouldBeOfType<DayAnswer<ImmutableArray<DayVisit>>.Given>().Value.ShouldHaveSingleItem();
    }

    /// <summary>All that stands in the channel, from one point on.</summary>
    internal string ChannelSince(int before) => string.Join('\n', Teams.Shown.Skip(before)
        .Where(shown => shown.Conversation.StartsWith(TeamsPlayground.Channel, StringComparison.Ordinal))
        .Select(shown => $"{shown.Words} {shown.Card}"));

    internal static JObject Inputs(string id, string value) => new() { [id] = value };

    /// <summary>One of each kind, into the folder that is named for looking at cards: gallery.mjs draws them.</summary>
    private async Task KeepCardsAsync()
    {
        if (Environment.GetEnvironmentVariable(ShownCardsTests.Gallery) is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, card) in Teams.Cards.GroupBy(card => card.Name).Select(same => (same.Key, same.Last().Card)))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.json"), card.ToString());
        }
    }

    private void WithWordsOfItsOwn(IServiceCollection services) => services
        .AddSingleton(_ => Dialogs.Source())
        .AddSingleton(new PhraseBook(Dialogs.Folder))
        .AddSingleton<IAnswerBook>(provider => new AnswerBook(Dialogs.Folder, ShippedContent.Models, provider.GetRequiredService<ContentSource>().ReloadAsync));
}
