using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MassageBot.Core.Handoff;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;

namespace MassageBot.Host.Tests.Privacy;

/// <summary>Whole conversations with the bot and the calendar that ship, and what whoever has the store without its key finds of them.</summary>
public sealed partial class SealedClinicTests
{
    private const string CalendarKey = "the key of the calendar";
    private const string Name = "Quillonia";
    private const string Digits = "5557391846";
    private const string TextingDigits = "5557391857";
    private const string Texting = "+1" + TextingDigits;
    private const string Health = "quetzalitis";
    private const string Unclear = "blorpozibble";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["service"] = "swedish",
        ["minutes"] = "60",
        ["day"] = "tuesday at 3 pm",
        ["time"] = "3 pm",
        ["slot"] = "1",
        ["any_red_flags"] = "6",
        ["name"] = Name,
        ["phone"] = "555-739-1846",
        ["onset"] = "it came on slowly",
        ["severity"] = "3",
        ["confirm"] = "yes",
    };

    [Theory]
    [EveryStore]
    public async Task Whoever_has_the_store_without_the_key_finds_no_number_and_no_word_of_health(string store)
    {
        var (key, next) = (NewKey(), NewKey());
        await using var twilio = await FakeTwilio.StartAsync();
        using var folder = new Folder();
        using var clinic = await OpenAsync(store, folder.Path, twilio, key, null);
        await TalkAsync(clinic, twilio);

        var asTheyLie = await StoredBytes.AsTheyLieAsync(clinic);
        var found = await FoundAsync(clinic);
        clinic.Dispose();
        using var later = await AgainAsync(clinic, twilio, next, key);
        await later.RunDueJobsAsync();
        await PassAsync(later, TimeSpan.FromMinutes(6));
        var after = await StoredBytes.OfAsync(later);
        var foundAfter = await FoundAsync(later);
        later.Dispose();
        using var last = await AgainAsync(clinic, twilio, next, null);

        ShouldHoldNothing(asTheyLie);
        ShouldHoldNothing(after);
        after.ShouldNotContain($"sealed:1:{FingerprintIn(asTheyLie)}");
        found.ShouldBe((1, 1, true, true));
        foundAfter.ShouldBe(found);
        (await FoundAsync(last)).ShouldBe(found);
    }

    [Theory]
    [EveryStore]
    public async Task Without_a_key_they_are_found_and_with_one_they_are_gone_from_the_same_store(string store)
    {
        await using var twilio = await FakeTwilio.StartAsync();
        using var folder = new Folder();
        using var clinic = await OpenAsync(store, folder.Path, twilio, null, null);
        await TalkAsync(clinic, twilio);
        var before = await StoredBytes.OfAsync(clinic);
        var found = await FoundAsync(clinic);
        clinic.Dispose();

        using var later = await AgainAsync(clinic, twilio, NewKey(), null);
        var foundInClear = await FoundAsync(later);
        await later.RunDueJobsAsync();

        string[] shown = [Digits, TextingDigits, Health, Unclear, Name];
        shown.ShouldAllBe(word => before.Contains(word, StringComparison.OrdinalIgnoreCase));
        ShouldHoldNothing(await StoredBytes.OfAsync(later));
        foundInClear.ShouldBe(found);
        (await FoundAsync(later)).ShouldBe(found);
    }

    [Theory]
    [EveryStore]
    public async Task Who_is_forgotten_is_gone_and_who_wants_no_texts_gets_none_whatever_key_their_rows_are_under(string store)
    {
        var (key, next) = (NewKey(), NewKey());
        await using var twilio = await FakeTwilio.StartAsync();
        using var folder = new Folder();
        using var clinic = await OpenAsync(store, folder.Path, twilio, key, null);
        var code = await TalkAsync(clinic, twilio);
        await TextAsync(clinic, "STOP");
        clinic.Dispose();
        using var later = await AgainAsync(clinic, twilio, next, key);

        var refused = await later.Get<ITexts>().AreRefusedAsync(Texting, CancellationToken.None);
        var visitor = await Visitor.EnterAsync(later);
        await visitor.HearAsync("forget me");
        await visitor.HearAsync(code);
        var said = await visitor.HearAsync("yes");
        await TextAsync(later, "START");

        refused.ShouldBeTrue();
        said.ShouldContain("deleted");
        (await later.Get<IClients>().FindAsync("+1" + Digits, Name, CancellationToken.None)).ShouldBeEmpty();
        (await later.Get<ITexts>().AreRefusedAsync(Texting, CancellationToken.None)).ShouldBeFalse();
    }

    /// <summary>Tells of pain, books, is not understood, wants a person, waits for another time, and texts.</summary>
    private static async Task<string> TalkAsync(ClinicHost clinic, FakeTwilio twilio)
    {
        await FillAsync(clinic);
        var visitor = await Visitor.EnterAsync(clinic);
        await visitor.HearAsync($"{Unclear} {Unclear}");
        await visitor.HearAsync($"my lower back hurts since monday, i have {Health}");
        await visitor.HearAsync("book a swedish massage for 60 minutes on tuesday at 3 pm");
        for (var n = 0; n < 14 && await visitor.AskedAsync() is { } asking; n++)
        {
            await visitor.HearAsync(Answers.GetValueOrDefault(asking, "1"));
        }

        var code = Code().Match(string.Join('\n', await visitor.TextsAsync())).Groups[1].Value;
        code.ShouldNotBeEmpty();
        await visitor.HearAsync($"i want to talk to a person about my {Health}");
        await visitor.HearAsync("please call me back at 555-739-1846");

        var waiting = await Visitor.EnterAsync(clinic);
        foreach (var line in new[] { "swedish 60 saturday at 3", "none", "waiting list", Name, "555-739-1846" })
        {
            await waiting.HearAsync(line);
        }

        await TextAsync(clinic, $"hi, this is {Name}. does {Health} go together with a massage?");
        await TextAsync(clinic, "my chest is crushing and my left arm is numb");
        twilio.Texts.ShouldNotBeEmpty();
        await clinic.RunDueJobsAsync();
        return code;
    }

    private static async Task TextAsync(ClinicHost clinic, string body)
    {
        var form = new Dictionary<string, string>
        {
            ["MessageSid"] = $"SM{Guid.NewGuid():N}",
            ["AccountSid"] = TextingClinic.AccountSid,
            ["From"] = Texting,
            ["To"] = TextingClinic.Number,
            ["Body"] = body,
            ["NumMedia"] = "0",
        };
        var request = new HttpRequestMessage(HttpMethod.Post, TextingClinic.Door) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", TextingClinic.Signature(form, TextingClinic.PublicUrl));
        (await clinic.CreateClient().SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await clinic.TurnsAsync(TextingClinic.Conversation(Texting));
        await clinic.RunDueJobsAsync();
    }

    /// <summary>Nothing is free on Saturday.</summary>
    private static async Task FillAsync(ClinicHost clinic) => (await CalendarOf(clinic).PostAsync(
        "/scheduling/v1/import",
        new StringContent("""{"full":[{"from":"2026-11-07T08:00","to":"2026-11-07T20:00"}]}""", Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.OK);

    /// <summary>The client by number, their visit by number and by the end of it, an alert that names them, somebody who waits.</summary>
    private static async Task<(int Clients, int Visits, bool Alert, bool Waits)> FoundAsync(ClinicHost clinic)
    {
        var clients = await clinic.Get<IClients>().FindAsync(Digits, Name, CancellationToken.None);
        var byNumber = await SearchAsync(clinic, $$"""{"phone":"{{Digits}}"}""");
        var byEnding = await SearchAsync(clinic, $$"""{"phoneEnding":"1846","name":"{{Name}}"}""");
        var alerts = await clinic.Get<IAlerts>().OpenAsync(20, CancellationToken.None);
        var waitlist = await CalendarOf(clinic).GetStringAsync("/scheduling/v1/waitlist");
        byEnding.ShouldBe(byNumber);
        return (clients.Count, byNumber, alerts.Any(raised => raised.Alert.Kind == AlertKind.CallBack || raised.Alert.Phone is not null), waitlist.Contains(Digits, StringComparison.Ordinal));
    }

    private static async Task<int> SearchAsync(ClinicHost clinic, string wanted)
    {
        var answer = await CalendarOf(clinic).PostAsync("/scheduling/v1/appointments/search", new StringContent(wanted, Encoding.UTF8, "application/json"));
        return ((Newtonsoft.Json.Linq.JArray)(await Visitor.ReadAsync(answer))["appointments"]!).Count;
    }

    private static HttpClient CalendarOf(ClinicHost clinic)
    {
        var http = clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CalendarKey);
        return http;
    }

    /// <summary>On PostgreSQL, a host of the former key is taken for gone after a while.</summary>
    private static async Task PassAsync(ClinicHost clinic, TimeSpan time)
    {
        clinic.Clock.Advance(time);
        await clinic.RunDueJobsAsync();
    }

    private static void ShouldHoldNothing(string bytes)
    {
        string[] hidden = [Digits[^7..], TextingDigits[^7..], Health, Unclear, Name];
        hidden.Where(word => bytes.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        bytes.ShouldContain("sealed:1:");
    }

    private static string FingerprintIn(string bytes) => bytes.Substring(bytes.IndexOf("sealed:1:", StringComparison.Ordinal) + 9, 8);

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static async Task<ClinicHost> OpenAsync(string store, string folder, FakeTwilio twilio, string? key, string? previous) =>
        Configured(await ClinicHost.OnAsync(store, folder), twilio, key, previous);

    private static Task<ClinicHost> AgainAsync(ClinicHost before, FakeTwilio twilio, string? key, string? previous) =>
        Task.FromResult(Configured(before.Next(), twilio, key, previous));

    private static ClinicHost Configured(ClinicHost clinic, FakeTwilio twilio, string? key, string? previous)
    {
        twilio.Now = clinic.Clock.GetUtcNow();
        return clinic.WithTheBotThatShips()
            .With("Scheduling:ApiKey", CalendarKey)
            .With("Privacy:ColumnKey", key ?? "")
            .With("Privacy:ColumnKeyPrevious", previous ?? "")
            .With("Sms:AccountSid", TextingClinic.AccountSid)
            .With("Sms:AuthToken", TextingClinic.AuthToken)
            .With("Sms:From", TextingClinic.Number)
            .With("Sms:PublicUrl", TextingClinic.PublicUrl)
            .With("Sms:ApiBaseAddress", twilio.Address);
    }

    [GeneratedRegex("Your code is ([A-Z0-9]{6})")]
    private static partial Regex Code();

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("sealed-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
