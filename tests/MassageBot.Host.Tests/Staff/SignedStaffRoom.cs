using MassageBot.Bot.Turn;
using MassageBot.Host.Tests.Channels.Connector;
using MassageBot.Host.Tests.Rehearsal;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Staff;

/// <summary>A clinic whose staff call in by signed calls of Teams, in its opening hours.</summary>
internal sealed class SignedStaffRoom : IAsyncDisposable
{
    public const string Tenant = "00000000-0000-4000-8000-00000000000a";
    public const string Rosa = "00000000-0000-4000-8000-000000000001";
    public const string Ines = "00000000-0000-4000-8000-000000000003";
    public const string Tom = "00000000-0000-4000-8000-000000000002";
    public const string Mia = "00000000-0000-4000-8000-000000000004";
    public const string Stranger = "00000000-0000-4000-8000-000000000006";

    public const string NotStaff = "This is the clinic's own assistant for its team, and you are not on its list.";

    public const string Channel = "19:frontdesk@thread.tacv2";

    private SignedStaffRoom(ConnectedClinic clinic) => Clinic = clinic;

    public ConnectedClinic Clinic { get; }

    public ClinicHost Host => Clinic.Host;

    /// <summary>All that the bot has said in Teams.</summary>
    public IReadOnlyList<DeliveredReply> Heard => [.. Clinic.Cloud.Replies];

    public static async Task<SignedStaffRoom> OpenAsync()
    {
        var clinic = await ConnectedClinic.OpenAsync(
            ("Staff:TenantId", Tenant),
            ("Staff:Conversation", Channel),
            ("Staff:Members:0:AadObjectId", Rosa), ("Staff:Members:0:Name", "Rosa"), ("Staff:Members:0:Role", "FrontDesk"),
            ("Staff:Members:1:AadObjectId", Tom), ("Staff:Members:1:Name", "Tom"), ("Staff:Members:1:Role", "FrontDesk"),
            ("Staff:Members:2:AadObjectId", Mia), ("Staff:Members:2:Name", "Mia"), ("Staff:Members:2:Role", "Therapist"),
            ("Staff:Members:3:AadObjectId", Ines), ("Staff:Members:3:Name", "Ines"), ("Staff:Members:3:Role", "Manager"));
        clinic.Host.WithTheBotThatShips().Clock.Advance(new DateTimeOffset(2026, 11, 3, 15, 0, 0, TimeSpan.Zero) - clinic.Host.Clock.GetUtcNow());
        return new SignedStaffRoom(clinic);
    }

    /// <summary>Something from somebody alone with the bot.</summary>
    public JObject From(string who, string type, string id)
    {
        var activity = Clinic.Message("", id, ChatOf(who));
        activity["type"] = type;
        activity["from"] = new JObject { ["id"] = $"29:{who}", ["aadObjectId"] = who };
        activity["conversation"] = new JObject { ["id"] = ChatOf(who), ["conversationType"] = "personal", ["tenantId"] = Tenant };
        activity["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = Tenant } };
        return activity;
    }

    /// <summary>Somebody writes; what the bot says to it there.</summary>
    public Task<IReadOnlyList<string>> SayAsync(string who, string text, string id = "m1")
    {
        var message = From(who, "message", id);
        message["text"] = text;
        return SendAsync(who, message);
    }

    public async Task<IReadOnlyList<string>> SendAsync(string who, JObject activity)
    {
        var before = Clinic.Cloud.Replies.Count;
        (await Clinic.PostAsync(activity)).IsSuccessStatusCode.ShouldBeTrue();
        await SettleAsync(ChatOf(who));
        return [.. Clinic.Cloud.Replies.Skip(before).Select(WordsOf)];
    }

    /// <summary>Somebody presses a button: the bot's answer, as it stands on the wire.</summary>
    public async Task<JObject> PressAsync(string who, string verb, JToken? matter, string id = "p1", JObject? inputs = null)
    {
        var press = Press(who, verb, matter, id, inputs);
        var answer = await Clinic.PostAsync(press);
        await SettleAsync(ChatOf(who));
        return await Visitor.ReadAsync(answer);
    }

    /// <summary>The same by somebody whose Teams speaks that language.</summary>
    public async Task<JObject> SendPressAsync(string who, string verb, JToken? matter, string id, string locale)
    {
        var press = Press(who, verb, matter, id);
        press["locale"] = locale;
        var answer = await Clinic.PostAsync(press);
        await SettleAsync(ChatOf(who));
        return await Visitor.ReadAsync(answer);
    }

    public JObject Press(string who, string verb, JToken? matter, string id, JObject? inputs = null)
    {
        var press = From(who, "invoke", id);
        press.Remove("text");
        var carried = new JObject(inputs ?? []) { ["id"] = matter };
        (press["name"], press["replyToId"]) = ("adaptiveCard/action", "1700");
        press["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = carried }, ["trigger"] = "manual" };
        return press;
    }

    /// <summary>A web visitor asks for a person, and staff see the card; the visitor, and the matter that the card names.</summary>
    public async Task<(Visitor Visitor, string Matter)> AskedForAsync()
    {
        await KnowChannelAsync();
        var visitor = await Visitor.EnterAsync(Host);
        await visitor.SayAsync("I want to talk to a person");
        await SettleAsync(Channel);
        var claims = Clinic.Cloud.Replies.SelectMany(reply => reply.Activity.SelectTokens("$..[?(@.verb=='handoff.claim')].data.id"));
        return (visitor, (string)claims.Last()!);
    }

    /// <summary>Somebody writes in the channel of the front desk, from which the bot knows where it is.</summary>
    public async Task KnowChannelAsync()
    {
        var thread = From(Rosa, "message", "t1");
        thread["conversation"] = new JObject { ["id"] = $"{Channel};messageid=1", ["conversationType"] = "channel", ["tenantId"] = Tenant };
        thread["text"] = "help";
        await Clinic.PostAsync(thread);
        await SettleAsync($"{Channel};messageid=1");
    }

    /// <summary>Lets all that is due happen in that chat and in what it tells.</summary>
    public async Task SettleAsync(string conversation)
    {
        for (var round = 0; round < 3; round++)
        {
            await Clinic.SettleAsync(conversation);
            await Host.TurnsAsync($"msteams|{Channel}");
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Host.RunDueJobsAsync();
    }

    public static string ChatOf(string who) => $"a:{who}";

    public static string WordsOf(JObject answer) => string.Join(' ', answer.SelectTokens("$..text").Append(answer["value"] as JValue).Select(text => (string?)text));

    private static string WordsOf(DeliveredReply reply) =>
        string.Join(' ', reply.Activity.SelectTokens($"attachments[?(@.contentType=='{ReplyActivity.CardContentType}')]..text").Select(text => (string?)text).Prepend(reply.Text));

    public ValueTask DisposeAsync() => new(Clinic.DisposeAsync());
}
