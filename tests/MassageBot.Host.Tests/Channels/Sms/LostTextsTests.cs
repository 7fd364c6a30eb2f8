using MassageBot.Core.OptOut;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Channels.WebChat;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassageBot.Host.Tests.Channels.Sms;

/// <summary>Twilio hands a text over once. What it could not hand over is asked for, and answered once.</summary>
public sealed class LostTextsTests
{
    private static readonly TimeSpan UntilTheNextLook = TimeSpan.FromMinutes(6);

    [Theory, EveryStore]
    public async Task What_came_while_the_store_was_out_is_answered_as_soon_as_it_is_back(string store)
    {
        await using var stored = await StoredClinic.OnAsync(store);
        var clinic = stored.Clinic;
        var moody = new MoodyStore();
        clinic.Host.With(moody.Into);
        await clinic.SayAsync("one");
        moody.Mood = Mood.Fails;
        foreach (var text in new[] { "two", "three" })
        {
            ((int)(await clinic.PostAsync(clinic.Text(text))).StatusCode).ShouldBe(503);
        }

        await LookAsync(clinic, TimeSpan.FromSeconds(2));
        clinic.Heard.ShouldBe(["1: one"]);
        moody.Mood = Mood.Well;
        await LookAsync(clinic, TimeSpan.FromSeconds(2));

        await LookAsync(clinic, UntilTheNextLook);
        clinic.Heard.ShouldBe(["1: one", "2: two", "3: three"]);
    }

    [Theory, EveryStore]
    public async Task A_text_that_came_to_no_door_is_asked_for_within_minutes_and_answered_once(string store)
    {
        await using var stored = await StoredClinic.OnAsync(store);
        var clinic = stored.Clinic;
        await clinic.SayAsync("one");
        Lose(clinic, "two");

        await LookAsync(clinic, UntilTheNextLook);
        await LookAsync(clinic, UntilTheNextLook);

        clinic.Heard.ShouldBe(["1: one", "2: two"]);
        clinic.Twilio.Looks.Count.ShouldBe(3);
        clinic.Twilio.Looks.ShouldAllBe(asked => asked.Contains("?To=%2B15551230100&DateSent%3E=2026-11-01T", StringComparison.Ordinal));
    }

    [Theory, EveryStore]
    public async Task After_a_restart_it_is_asked_for_at_once_from_where_the_last_process_ended(string store)
    {
        await using var stored = await StoredClinic.OnAsync(store, Directory.CreateTempSubdirectory("clinic-").FullName);
        var clinic = stored.Clinic;
        await clinic.SayAsync("one");
        Lose(clinic, "two");
        Lose(clinic, "of yesterday", before: TimeSpan.FromHours(3));
        var next = clinic.Host.Next();
        await clinic.Host.DisposeAsync();
        await using var restarted = new StoredClinic(new TextingClinic(next, clinic.Twilio));
        await restarted.Clinic.InitializeAsync();

        await LookAsync(restarted.Clinic, TimeSpan.FromMinutes(10));

        clinic.Heard.ShouldBe(["1: one", "2: two"]);
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_the_first_text_has_come()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        Lose(clinic, "answered by a person");

        await LookAsync(clinic, UntilTheNextLook);
        await clinic.SayAsync("one");
        await LookAsync(clinic, UntilTheNextLook);

        clinic.Heard.ShouldBe(["1: one"]);
    }

    [Fact]
    public async Task All_pages_are_read_and_the_oldest_is_answered_first()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Twilio.PerPage = 2;
        await clinic.SayAsync("newer than all that was lost");
        foreach (var minutes in Enumerable.Range(0, 5))
        {
            Lose(clinic, $"{minutes}", before: TimeSpan.FromMinutes(4 - minutes));
        }

        await LookAsync(clinic, UntilTheNextLook);

        clinic.Heard.Skip(1).ShouldBe(["2: 0", "3: 1", "4: 2", "5: 3", "6: 4"]);
        clinic.Twilio.Looks.Count.ShouldBe(4);
    }

    [Fact]
    public async Task It_passes_the_same_door()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        var seen = new List<Activity>();
        clinic.Host.Bot.OnMessage = (turn, _) =>
        {
            seen.Add((Activity)turn.Activity);
            return Task.CompletedTask;
        };
        await clinic.SayAsync("one");
        Lose(clinic, "my card is 4111 1111 1111 1111", with: text => text with { Media = 2 });
        Lose(clinic, "from far", with: text => text with { From = "+447700900123" });
        Lose(clinic, "our own", with: text => text with { Direction = "outbound-api" });
        Lose(clinic, "to another number of the account", with: text => text with { To = "+15551230199" });
        Lose(clinic, "no name", with: text => text with { Sid = "SM1" });

        await LookAsync(clinic, UntilTheNextLook);
        await clinic.SettleAsync("+447700900123");

        seen.Count.ShouldBe(2);
        seen[1].Text.ShouldNotContain("1111");
        seen[1].Attachments.Select(one => one.ContentType).ShouldBe(["application/octet-stream", "application/octet-stream"]);
        seen[1].Attachments.ShouldAllBe(one => one.ContentUrl == null);
    }

    [Fact]
    public async Task With_a_service_all_its_numbers_count()
    {
        const string Service = "MG00000000000000000000000000000042";
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.With("Sms:MessagingServiceSid", Service);
        await clinic.SayAsync("one");
        Lose(clinic, "two", with: text => text with { To = "+15551230199", Service = Service });
        Lose(clinic, "three", with: text => text with { To = "+15551230198" });

        await LookAsync(clinic, UntilTheNextLook);
        await clinic.Host.TurnsAsync(new SmsPair(TextingClinic.Client, "+15551230199").ConversationId);
        await clinic.SettleAsync();

        clinic.Heard.ShouldBe(["1: one", "1: two"]);
    }

    [Fact]
    public async Task What_the_door_left_out_is_not_asked_for()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        var logs = new CapturedLogs();
        clinic.Host.With("Sms:PerNumber:Burst", "1").With("Sms:PerNumber:PerMinute", "1").With(services => services.AddSingleton<ILoggerProvider>(logs));
        await clinic.SayAsync("one");
        var text = clinic.Text("over the cap");
        await clinic.PostAsync(text);
        clinic.Twilio.Received.Add(new ListedText(text["MessageSid"], text["Body"], clinic.Host.Clock.GetUtcNow()));

        await LookAsync(clinic, UntilTheNextLook);

        clinic.Heard.ShouldBe(["1: one"]);
        logs.Entries.Count(entry => entry.Contains("left unanswered", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_has_come_in_and_was_deleted_since_does_not_come_back()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("one");
        var text = clinic.Text("two");
        await clinic.PostAsync(text);
        await clinic.SettleAsync();
        clinic.Twilio.Received.Add(new ListedText(text["MessageSid"], "two", clinic.Host.Clock.GetUtcNow()));
        await clinic.Host.Get<BotDatabase>().WriteAsync(session => session.Execute("DELETE FROM inbox"), CancellationToken.None);

        await LookAsync(clinic, UntilTheNextLook);

        clinic.Heard.ShouldBe(["1: one", "2: two"]);
    }

    [Fact]
    public async Task A_text_of_this_minute_is_left_to_the_door_which_knows_whether_Twilio_has_answered()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("one");
        clinic.Host.Clock.Advance(UntilTheNextLook);
        Lose(clinic, "two");

        await LookAsync(clinic, TimeSpan.Zero);
        clinic.Heard.ShouldBe(["1: one"]);
        await LookAsync(clinic, UntilTheNextLook);

        clinic.Heard.ShouldBe(["1: one", "2: two"]);
    }

    [Fact]
    public async Task Neither_a_late_START_nor_a_late_STOP_undoes_what_was_said_after_it()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.WithTheBotThatShips();
        await clinic.SayAsync("hi");
        Lose(clinic, "START");
        Lose(clinic, "yes");
        clinic.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        await clinic.SayAsync("STOP");

        await LookAsync(clinic, UntilTheNextLook);
        (await RefusesAsync(clinic)).ShouldBeTrue();
        Lose(clinic, "STOP");
        clinic.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        await clinic.SayAsync("START");
        await LookAsync(clinic, UntilTheNextLook);

        (await RefusesAsync(clinic)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_late_STOP_counts()
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        clinic.Host.WithTheBotThatShips();
        await clinic.SayAsync("hi");
        Lose(clinic, "STOP");

        await LookAsync(clinic, UntilTheNextLook);

        (await RefusesAsync(clinic)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(401, "{}")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"messages": {}}""")]
    public async Task Where_Twilio_does_not_say_it_is_asked_again_a_minute_later(int status, string body)
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("one");
        Lose(clinic, "two");
        clinic.Twilio.ReceivedInstead = () => Results.Text(body, statusCode: status);
        await LookAsync(clinic, UntilTheNextLook);
        clinic.Heard.ShouldBe(["1: one"]);

        clinic.Twilio.ReceivedInstead = null;
        await LookAsync(clinic, TimeSpan.FromMinutes(1));

        clinic.Heard.ShouldBe(["1: one", "2: two"]);
    }

    [Theory]
    [InlineData("""{"messages": [null, 1, {}, {"direction": "inbound"}, {"direction": "inbound", "to": "+15551230100", "from": 1, "sid": null, "date_sent": "some day"}]}""")]
    [InlineData("""{"messages": [], "next_page_uri": 7}""")]
    [InlineData("""{"messages": [], "next_page_uri": "https://elsewhere.example"}""")]
    public async Task An_odd_list_is_an_empty_one(string list)
    {
        await using var stored = await StoredClinic.OnAsync(EveryStoreAttribute.Sqlite);
        var clinic = stored.Clinic;
        await clinic.SayAsync("one");
        clinic.Twilio.ReceivedInstead = () => Results.Text(list);

        await LookAsync(clinic, UntilTheNextLook);
        await LookAsync(clinic, TimeSpan.FromMinutes(2));

        clinic.Heard.ShouldBe(["1: one"]);
        clinic.Twilio.Looks.Count.ShouldBe(2);
    }

    private static void Lose(TextingClinic clinic, string body, TimeSpan before = default, Func<ListedText, ListedText>? with = null)
    {
        var text = new ListedText(clinic.Text(body)["MessageSid"], body, clinic.Host.Clock.GetUtcNow() - before);
        clinic.Twilio.Received.Add(with?.Invoke(text) ?? text);
    }

    /// <summary>Lets time pass, and whatever comes in then be answered.</summary>
    private static async Task LookAsync(TextingClinic clinic, TimeSpan by)
    {
        clinic.Host.Clock.Advance(by);
        await clinic.Host.RunDueJobsAsync();
        await clinic.SettleAsync();
    }

    private static Task<bool> RefusesAsync(TextingClinic clinic) => clinic.Host.Get<ITexts>().AreRefusedAsync(TextingClinic.Client, CancellationToken.None);
}
