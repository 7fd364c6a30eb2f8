using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Wording;
using MassageBot.Host.Storage;
using MassageBot.Host.Storage.PostgreSql;
using MassageBot.Host.Storage.Sqlite;
using MassageBot.Host.Tests.Channels.Sms;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using MassageBot.Host.Verbs;
using MassageBot.Host.Verbs.ClientCopy;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Verbs;

/// <summary>A client gets all that is kept of them, nothing of anybody else, and exactly what goes when they are forgotten.</summary>
public sealed partial class ClientCopyTests : IDisposable
{
    private const string Name = "Quillonia";
    private const string Phone = "555-010-0172";
    private const string Digits = "5550100172";
    private const string Words = "quetzalmarmalade";

    private const string Key = "the calendar's own key";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("copy-");
    private int _copies;

    private string To => Path.Combine(_root.FullName, $"copy{_copies}");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory, EveryStore]
    public async Task What_is_copied_is_what_goes_when_the_client_is_forgotten(string store)
    {
        using var clinic = (await ClinicHost.OnAsync(store)).WithTheBotThatShips().With("Scheduling:ApiKey", Key);
        var visitor = await Visitor.EnterAsync(clinic);
        await BookAsync(visitor, Name, Phone, "tuesday at 3 pm");
        await visitor.HearAsync($"{Words} blorp zibble");
        await visitor.HearAsync("I want to talk to a person");
        await WaitAsync(clinic, Name, "+1" + Digits);
        var others = await Visitor.EnterAsync(clinic);
        await BookAsync(others, "Bartolomeo", "555-010-0199", "wednesday at 3 pm");
        await others.HearAsync("pomegranateparade blorp zibble");
        await WaitAsync(clinic, "Bartolomeo", "+15550100199");

        await CopyAsync(clinic, Phone);
        var copy = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json)));
        var page = await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Page));
        var before = await EveryRow.OfAsync(clinic);
        await EraseAsync(clinic, new Erasure { Phone = "+1" + Digits, FirstName = Name });
        var after = (await EveryRow.OfAsync(clinic)).ToHashSet();

        foreach (var told in new[] { copy.ToString(), page })
        {
            told.ShouldContain(Name);
            told.ShouldContain(Digits);
            told.ShouldContain(Words);
            told.ShouldContain("swedish");
            told.ShouldNotContain("Bartolomeo");
            told.ShouldNotContain("0199");
            told.ShouldNotContain("pomegranateparade");
        }

        var gone = before.Where(row => !after.Contains(row)).ToList();
        new[] { "client", "client_consent", "conversation", "log", "inbox", "intent", "alert", "unclear", "appointments", "idempotency", "waitlist" }.ShouldBeSubsetOf(gone.Select(TableOf));
        gone.Where(row => !IsCopied(row, copy)).ShouldBeEmpty();
        (await Should.ThrowAsync<VerbRefused>(CopyAsync(clinic, Phone))).Message.ShouldBe("Nothing is kept under that.");
    }

    [Theory, EveryStore]
    public async Task What_is_sealed_is_opened_in_the_copy_and_refused_without_the_key(string store)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        using var clinic = (await ClinicHost.OnAsync(store)).WithTheBotThatShips().With("Scheduling:ApiKey", Key).With("Privacy:ColumnKey", key);
        var visitor = await Visitor.EnterAsync(clinic);
        await BookAsync(visitor, Name, Phone, "tuesday at 3 pm");
        await visitor.HearAsync($"{Words} blorp zibble");
        await WaitAsync(clinic, Name, "+1" + Digits);

        var refused = await Should.ThrowAsync<OptionsValidationException>(CopyAsync(clinic, Phone));
        await CopyAsync(clinic, Phone, key);

        refused.Message.ShouldContain("Privacy:ColumnKey is missing");
        var copy = await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json));
        new[] { Name, Digits, Words }.ShouldAllBe(word => copy.Contains(word, StringComparison.Ordinal));
        copy.ShouldNotContain("sealed:1:");
    }

    [Fact]
    public void Every_table_that_an_erasure_touches_is_copied_and_no_other()
    {
        foreach (var erasure in new[] { typeof(SqliteErasure), typeof(PostgreSqlErasure) })
        {
            var texts = erasure.GetFields(BindingFlags.Static | BindingFlags.NonPublic).SelectMany(field => field.GetValue(null) switch
            {
                string text => [text],
                string[] several => several,
                _ => Array.Empty<string>(),
            });

            var touched = texts.SelectMany(text => Touched().Matches(text)).Select(match => match.Groups["table"].Value).Distinct().Order();

            touched.ShouldBe(CopiedTable.All.Select(table => table.Name).Order());
        }
    }

    [Theory, EveryStore]
    public async Task By_a_code_of_a_typed_number_only_that_booking_is_copied(string store)
    {
        using var clinic = (await ClinicHost.OnAsync(store)).WithTheBotThatShips();
        await BookAsync(await Visitor.EnterAsync(clinic), Name, Phone, "tuesday at 3 pm");
        var second = await Visitor.EnterAsync(clinic);
        var code = await BookAsync(second, Name, Phone, "wednesday at 3 pm");

        await CopyAsync(clinic, code.ToLowerInvariant());

        var copy = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json)));
        copy.SelectToken("calendar.appointments")!.ShouldHaveSingleItem()["confirmationCode"]!.ToString().ShouldBe(code);
        copy.SelectToken("bot.conversation")!.ShouldHaveSingleItem()["id"]!.ToString().ShouldBe(second.Conversation);
    }

    [Theory, EveryStore]
    public async Task Who_shares_a_number_is_told_apart_by_name_and_a_conversation_that_is_others_too_stays_out(string store)
    {
        using var clinic = await ClinicHost.OnAsync(store);
        var shared = await Visitor.EnterAsync(clinic);
        await shared.SayAsync(Words);
        await WriteAsync(clinic, Name, "v1", shared.Conversation);
        await WriteAsync(clinic, "Bartolomeo", "v2", shared.Conversation);

        (await Should.ThrowAsync<VerbRefused>(CopyAsync(clinic, Phone))).Message.ShouldStartWith("2 people are on file under this number");
        await CopyAsync(clinic, $"{Phone}\n{Name}");

        var copy = await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json));
        copy.ShouldContain("\"conversationsLeftOut\": 1");
        copy.ShouldContain(Name);
        copy.ShouldNotContain("Bartolomeo");
        copy.ShouldNotContain(Words);
    }

    /// <summary>Leo has booked in a chat of his own; who texted from the number that he shares, nobody knows.</summary>
    [Theory, EveryStore]
    public async Task Texts_of_a_shared_number_that_name_nobody_stay_out(string store)
    {
        await using var texting = await StoredClinic.OnAsync(store);
        var clinic = texting.Clinic.Host;
        await texting.Clinic.SayAsync(Words);
        await WriteAsync(clinic, Name, "v1", "c1", TextingClinic.Client);
        await CopyAsync(clinic, TextingClinic.Client);
        (await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json))).ShouldContain(Words);

        await WriteAsync(clinic, "Bartolomeo", "v2", "c2", TextingClinic.Client);
        await CopyAsync(clinic, $"{TextingClinic.Client}\nBartolomeo");

        var copy = await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json));
        copy.ShouldContain("Bartolomeo");
        copy.ShouldNotContain(Words);
    }

    [Fact]
    public async Task What_staff_noted_about_the_client_is_given_without_who_did()
    {
        using var clinic = new ClinicHost();
        var visitor = await Visitor.EnterAsync(clinic);
        await WriteAsync(clinic, Name, "v1", visitor.Conversation);
        await NoteAsync(clinic, new ClientHandoff
        {
            Conversation = visitor.Conversation,
            Channel = "webchat",
            Class = default,
            RaisedAt = default,
            Desk = "the desk's room",
            Holder = new HandoffHolder("0b5c0a7e", "Rosa Lindqvist"),
            Place = "rosas room",
            Notes = [new HandoffNote("Rosa Lindqvist", "wants a window seat", default)],
        });

        await CopyAsync(clinic, Phone);

        var copy = await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json));
        copy.ShouldContain("wants a window seat");
        new[] { "Rosa", "0b5c0a7e", "room" }.ShouldAllBe(theirs => !copy.Contains(theirs));
    }

    [Fact]
    public async Task A_number_that_others_end_with_has_to_be_whole()
    {
        using var clinic = await ClinicHost.OnAsync(EveryStoreAttribute.Sqlite);
        await WriteAsync(clinic, Name, "v1", "c1");
        await WriteAsync(clinic, Name, "v2", "c2", "+44" + Digits);

        (await Should.ThrowAsync<VerbRefused>(CopyAsync(clinic, Phone))).Message.ShouldStartWith("Several numbers on file end like this one");
        await CopyAsync(clinic, "+1 " + Phone);

        (await File.ReadAllTextAsync(Path.Combine(To, ClientExport.Json))).ShouldNotContain("+44");
    }

    [Theory]
    [InlineData("", "--client -: nothing came on standard input.")]
    [InlineData("quillonia", "--client wants a whole phone number or the six letters and digits of a booking's code.")]
    [InlineData("AC2345", "--client: no visit has that code.")]
    [InlineData("555-010-0100", "Nothing is kept under that.")]
    public async Task What_names_nobody_is_refused_and_nothing_is_written(string who, string refusal)
    {
        using var clinic = new ClinicHost();
        await Visitor.EnterAsync(clinic);

        (await Should.ThrowAsync<VerbRefused>(CopyAsync(clinic, who))).Message.ShouldBe(refusal);

        Directory.Exists(To).ShouldBeFalse();
    }

    /// <summary>The keys of a row stand first in what is copied of it.</summary>
    private static bool IsCopied(string row, JObject copy)
    {
        var fields = row[(row.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split('|');
        return TableOf(row) switch
        {
            "appointments" => IsAmong(copy, "calendar.appointments", ["id"], fields),
            "idempotency" => IsAmong(copy, "calendar.answers", ["id"], fields),
            "waitlist" => IsAmong(copy, "calendar.waitlist", ["id"], fields),
            var table when CopiedTable.All.FirstOrDefault(known => known.Name == table) is { } known => IsAmong(copy, $"bot.{table}", known.Columns.Split(", ")[..2], fields),
            // What hosts and the calendar write down by the way.
            _ => !row.Contains(Name, StringComparison.OrdinalIgnoreCase) && !row.Contains(Digits) && !row.Contains(Words),
        };
    }

    private static bool IsAmong(JObject copy, string path, string[] keys, string[] fields) =>
        copy.SelectToken(path)!.Any(copied => keys.All(key => fields.Contains($"{copied[key]}", StringComparer.OrdinalIgnoreCase)));

    private static string TableOf(string row) => TableName().Match(row).Groups["table"].Value;

    /// <summary>When the visit is over, so that nothing has to be cancelled before.</summary>
    private static async Task EraseAsync(ClinicHost clinic, Erasure erasure)
    {
        clinic.Clock.Advance(TimeSpan.FromDays(10));
        (await clinic.Get<IScheduler>().EraseAsync(erasure, CancellationToken.None)).ShouldBeOfType<ContactAnswer.Changed>();
        await clinic.Get<IClientRecords>().EraseAsync(new ErasureWork(erasure, "nobody", static number => $"{number.Length}", clinic.Clock.GetUtcNow()), CancellationToken.None);
    }

    private static async Task WaitAsync(ClinicHost clinic, string name, string phone)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/waitlist")
        {
            Content = JsonContent.Create(new { client = new { firstName = name, phone }, service = "swedish", minutes = 60 }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var response = await clinic.CreateClient().SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task<string> BookAsync(Visitor visitor, string name, string phone, string when)
    {
        var answers = new Dictionary<string, string>
        {
            ["service"] = "swedish",
            ["minutes"] = "60",
            ["day"] = when,
            ["time"] = "3 pm",
            ["slot"] = "1",
            ["any_red_flags"] = "6",
            ["name"] = name,
            ["phone"] = phone,
            ["confirm"] = "yes",
        };
        var said = await visitor.HearAsync($"book a swedish massage for 60 minutes on {when}");
        for (var n = 0; n < 12 && await visitor.AskedAsync() is { } asking; n++)
        {
            said = await visitor.HearAsync(answers[asking]);
        }

        return Code().Match(said).Value;
    }

    private static Task WriteAsync(ClinicHost clinic, string name, string visit, string conversation, string phone = "+1" + Digits)
    {
        var client = new Client
        {
            Id = Client.IdOf(phone, name, true, conversation),
            Phone = phone,
            FirstName = name,
            Language = Language.English,
            NumberIsProven = true,
            Consents = [],
        };
        return clinic.Get<IClientRecords>().WriteAsync(new ClientNews(client, visit, conversation, clinic.Clock.GetUtcNow()), CancellationToken.None);
    }

    private static async Task NoteAsync(ClinicHost clinic, ClientHandoff handoff)
    {
        var place = new SqliteConnectionStringBuilder { DataSource = Path.Combine(clinic.Folder, "bot", "bot.db"), Pooling = false };
        await using var connection = new SqliteConnection(place.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO matter (id, kind, about, body, version, open, made_at) VALUES ('m1', 'handoff', $about, $body, 1, 1, 0)";
        command.Parameters.AddWithValue("$about", handoff.Conversation);
        command.Parameters.AddWithValue("$body", StoredJson.WriteBody(handoff));
        await command.ExecuteNonQueryAsync();
    }

    private async Task CopyAsync(ClinicHost clinic, string who, string? key = null)
    {
        _copies++;
        var settings = new JObject
        {
            ["Storage"] = new JObject { ["Provider"] = clinic.ConnectionString is null ? "Sqlite" : "PostgreSql", ["Directory"] = clinic.Folder },
            ["ConnectionStrings"] = new JObject { ["PostgreSql"] = clinic.ConnectionString },
            ["Privacy"] = new JObject { ["ColumnKey"] = key },
        };
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "appsettings.json"), settings.ToString());
        var verb = new ExportVerb(new StringReader(who), clinic.Clock);
        (await verb.RunAsync(["--client", AskedClient.FromInput, "--to", To, "--root", _root.FullName], CancellationToken.None)).ShouldBe(0);
    }

    [GeneratedRegex(@"(?:DELETE FROM|UPDATE) (?:bot\.)?(?<table>\w+)")]
    private static partial Regex Touched();

    [GeneratedRegex(@"[ .](?<table>\w+): ")]
    private static partial Regex TableName();

    [GeneratedRegex(@"\b[ACDEFGHJKMNPQRTVWXYZ2345679]{6}\b")]
    private static partial Regex Code();
}
