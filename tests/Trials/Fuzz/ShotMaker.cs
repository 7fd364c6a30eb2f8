using System.Text;

namespace MassageBot.Trials.Fuzz;

/// <summary>Chooses a door and makes a request for it that is wrong somewhere.</summary>
internal sealed class ShotMaker(Keyring keys)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string DirectLine = "/v3/directline";
    private const string Calendar = "/scheduling/v1";

    private static readonly string[] ContentTypes = ["text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-7", "", "a/b/c"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"];
    private static readonly string[] Roots = ["/", "/webchat/", "/v3/directline/", "/scheduling/v1/", "/owner/", "/api/", "/readyz", "/healthz", "/metrics", "/openapi/"];

    public Shot Make(int number)
    {
        var chance = new Random(number);
        var mutation = new JsonMutation(chance);
        var shot = chance.Next(20) switch
        {
            < 8 => Activity(number, chance, mutation),
            8 or 9 => Upload(number, chance, mutation),
            10 => Opening(number, chance, mutation),
            11 => Reading(number, chance, mutation),
            12 or 13 => new Shot(number, "connector", "POST", "/api/messages", Bytes(mutation.Of(mutation.Pick(Seeds.ChannelActivities))), Json, null),
            14 or 15 or 16 => Scheduling(number, chance, mutation),
            17 => Owner(number, chance, mutation),
            18 => Sms(number, mutation),
            _ => new Shot(number, "anywhere", Methods[chance.Next(Methods.Length)], Roots[chance.Next(Roots.Length)] + Odd(mutation), null, null, null),
        };
        return chance.Next(25) == 0 && shot.Body is not null ? shot with { ContentType = ContentTypes[chance.Next(ContentTypes.Length)] } : shot;
    }

    private Shot Activity(int number, Random chance, JsonMutation mutation)
    {
        var (conversation, token, _) = keys.Conversations[chance.Next(keys.Conversations.Count)];
        var body = mutation.Of(mutation.Pick(Seeds.Activities));
        return new Shot(number, "activities", "POST", $"{DirectLine}/conversations/{conversation}/activities", Bytes(body), Json, token);
    }

    private Shot Upload(int number, Random chance, JsonMutation mutation)
    {
        var (conversation, token, user) = keys.Conversations[chance.Next(keys.Conversations.Count)];
        var body = $"--b\r\nContent-Disposition: form-data; name=\"activity\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{mutation.Of(mutation.Pick(Seeds.Activities))}\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{(chance.Next(3) == 0 ? mutation.Pick(Oddities.Texts) : "a.gif")}\"\r\n"
            + $"Content-Type: image/gif\r\n\r\n{(chance.Next(2) == 0 ? "GIF89a" : "MZ")}{mutation.Pick(Oddities.Texts)}\r\n--b--\r\n";
        var cut = chance.Next(4) == 0 ? body[..chance.Next(body.Length)] : body;
        return new Shot(number, "upload", "POST", $"{DirectLine}/conversations/{conversation}/upload?userId={(chance.Next(10) == 0 ? Odd(mutation) : user)}", Bytes(cut), "multipart/form-data; boundary=b", token);
    }

    private Shot Opening(int number, Random chance, JsonMutation mutation)
    {
        var token = keys.Conversations[chance.Next(keys.Conversations.Count)].Token;
        var (path, key) = chance.Next(4) switch
        {
            0 => ("/tokens/generate", keys.Secret),
            1 => ("/tokens/refresh", token),
            2 => ("/conversations", keys.Secret),
            _ => ("/conversations", token),
        };
        return new Shot(number, "opening", "POST", DirectLine + path, Bytes(mutation.Of(mutation.Pick(Seeds.Openings))), Json, chance.Next(4) == 0 ? Damaged(key, chance) : key);
    }

    private Shot Reading(int number, Random chance, JsonMutation mutation)
    {
        var (conversation, token, _) = keys.Conversations[chance.Next(keys.Conversations.Count)];
        var rest = chance.Next(3) switch { 0 => "", 1 => "/activities", _ => "/stream" };
        var path = $"{DirectLine}/conversations/{(chance.Next(3) == 0 ? Odd(mutation) : conversation)}{rest}?watermark={Odd(mutation)}&t={Odd(mutation)}";
        return new Shot(number, "reading", "GET", path, null, null, chance.Next(3) == 0 ? Damaged(token, chance) : token);
    }

    private Shot Scheduling(int number, Random chance, JsonMutation mutation)
    {
        var id = chance.Next(2) == 0 ? Guid.CreateVersion7().ToString() : Odd(mutation);
        var (method, path, seeds) = chance.Next(8) switch
        {
            0 => ("GET", $"/availability?{Query(chance, mutation)}", null),
            1 => ("GET", $"/appointments?{Query(chance, mutation)}", null),
            2 => ("GET", $"/appointments/{id}{(chance.Next(2) == 0 ? ".ics?lang=" + Odd(mutation) : "")}", null),
            3 => ("POST", "/holds", Seeds.Holds),
            4 => ("POST", "/appointments", Seeds.Appointments),
            5 => ("POST", "/appointments/search", Seeds.Searches),
            6 => ("POST", $"/appointments/{id}/{(chance.Next(2) == 0 ? "cancel" : "reschedule")}", Seeds.Changes),
            _ => (chance.Next(2) == 0 ? "POST" : "DELETE", $"/holds/{id}/renew", Seeds.Holds),
        };
        var body = seeds is null ? null : Bytes(mutation.Of(mutation.Pick(seeds)));
        return new Shot(number, "scheduling", method, Calendar + path, body, body is null ? null : Json, keys.Calendar);
    }

    private Shot Owner(int number, Random chance, JsonMutation mutation) => chance.Next(3) switch
    {
        0 => new Shot(number, "owner", "POST", "/owner/sign-in", Bytes($"key={Odd(mutation)}&{Odd(mutation)}={Odd(mutation)}"), Form, null),
        1 => new Shot(number, "owner", "POST", $"/owner/alerts/{Guid.CreateVersion7()}/handled", Bytes($"{Odd(mutation)}={Odd(mutation)}"), Form, keys.Owner),
        _ => new Shot(number, "owner", "GET", $"/owner?{Odd(mutation)}", null, null, Damaged(keys.Owner, chance)),
    };

    private static Shot Sms(int number, JsonMutation mutation)
    {
        var form = $"MessageSid=SM{number:x32}&From={Odd(mutation)}&To=%2B15550001111&Body={Odd(mutation)}&NumMedia={Odd(mutation)}";
        return new Shot(number, "sms", "POST", "/sms/twilio", Bytes(form), Form, null);
    }

    private static string Query(Random chance, JsonMutation mutation)
    {
        var parts = mutation.Pick(Seeds.Queries).Split('&');
        var place = chance.Next(parts.Length);
        parts[place] = $"{parts[place].Split('=')[0]}={Odd(mutation)}";
        return string.Join('&', parts);
    }

    private static string Odd(JsonMutation mutation) => Uri.EscapeDataString(mutation.Pick(Oddities.Texts));

    private static string Damaged(string key, Random chance)
    {
        var place = chance.Next(key.Length);
        return key[..place] + (char)chance.Next('!', '~') + key[Math.Min(key.Length, place + chance.Next(3))..];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
