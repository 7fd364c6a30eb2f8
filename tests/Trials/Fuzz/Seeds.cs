namespace MassageBot.Trials.Fuzz;

/// <summary>Requests as they should be, to be made wrong.</summary>
internal static class Seeds
{
    public static IReadOnlyList<string> Activities { get; } =
    [
        """{"type":"message","text":"what is deep tissue?","textFormat":"plain","locale":"en-US","from":{"id":"v","role":"user"},"channelData":{"clientActivityID":"v"}}""",
        """{"type":"message","text":"my shoulders are sore","locale":"en-US","from":{"id":"v"},"entities":[{"type":"ClientCapabilities","supportsListening":true}]}""",
        """{"type":"message","text":"book 60 min swedish December 7 at 2 pm","from":{"id":"v"},"localTimestamp":"2026-11-21T10:00:00-05:00","localTimezone":"America/New_York"}""",
        """{"type":"message","text":"none","from":{"id":"v","name":"Visitor"},"channelData":{"postBack":true}}""",
        """{"type":"message","value":{"question":"any_red_flags","answer":["none"],"action":"submit"},"from":{"id":"v"},"channelData":{"postBack":true}}""",
        """{"type":"message","value":{"slot":"2026-12-07T19:00:00Z","choice":"1","name":"Maya","phone":"212-555-0101"},"from":{"id":"v"}}""",
        """{"type":"message","text":"","attachments":[{"contentType":"image/png","contentUrl":"http://127.0.0.1:1/x.png","name":"x.png","content":{"a":1}}],"from":{"id":"v"}}""",
        """{"type":"event","name":"webchat/join","value":{"language":"en-US"},"from":{"id":"v"}}""",
        """{"type":"typing","from":{"id":"v"}}""",
        """{"type":"endOfConversation","code":"completedSuccessfully","from":{"id":"v"}}""",
    ];

    public static IReadOnlyList<string> ChannelActivities { get; } =
    [
        """{"type":"message","id":"1","channelId":"emulator","serviceUrl":"http://localhost:1","conversation":{"id":"c"},"from":{"id":"v","name":"U"},"recipient":{"id":"b"},"text":"what is swedish?","deliveryMode":"expectReplies"}""",
        """{"type":"conversationUpdate","id":"2","channelId":"emulator","conversation":{"id":"c","isGroup":false},"from":{"id":"v"},"recipient":{"id":"b"},"membersAdded":[{"id":"v"},{"id":"b"}],"deliveryMode":"expectReplies"}""",
        """{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","conversation":{"id":"c"},"from":{"id":"v","aadObjectId":"o"},"value":{"action":{"type":"Action.Execute","verb":"v","data":{}}},"deliveryMode":"expectReplies"}""",
        """{"type":"messageReaction","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"v"},"reactionsAdded":[{"type":"like"}],"deliveryMode":"expectReplies"}""",
        """{"type":"message","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"v"},"value":{"question":"any_red_flags","answer":["none"]},"deliveryMode":"expectReplies"}""",
    ];

    public static IReadOnlyList<string> Openings { get; } =
    [
        """{"user":{"id":"dl_visitor","name":"V"},"trustedOrigins":["https://www.example.org"]}""",
        """{"user":{"id":"dl_visitor"},"locale":"en-US"}""",
        """{"locale":"es-MX"}""",
    ];

    public static IReadOnlyList<string> Holds { get; } = ["""{"offerId":"v","holder":"fuzz"}"""];

    public static IReadOnlyList<string> Appointments { get; } =
    [
        """{"offerId":"v","holder":"fuzz","client":{"reference":"r","firstName":"Maya","phone":"+12125550101"},"service":"swedish","minutes":60,"status":"booked","constraints":[{"code":"avoid_area","value":"neck"}],"notes":"n","bookedBy":"assistant"}""",
        """{"holdId":"01a20008-56ab-7894-a619-b6c56bf9eeb1","client":{"firstName":"Maya","phone":"+12125550101"}}""",
    ];

    public static IReadOnlyList<string> Searches { get; } =
    [
        """{"phone":"+12125550101"}""", """{"confirmationCode":"RDQP44"}""", """{"clientReference":"r","status":"booked","from":"2026-11-01T00:00:00Z","to":"2026-12-31T00:00:00Z"}""",
    ];

    public static IReadOnlyList<string> Changes { get; } = ["""{"reason":"client","by":"assistant"}""", """{"offerId":"v","holder":"fuzz"}"""];

    public static IReadOnlyList<string> Queries { get; } =
    [
        "service=swedish&minutes=60&from=2026-12-07&to=2026-12-08&tz=America/New_York", "service=deep-tissue&minutes=90&from=2026-12-07T00:00:00Z&to=2026-12-20T00:00:00Z&limit=5",
        "from=2026-12-07T00:00:00Z&to=2026-12-20T00:00:00Z&status=booked&limit=10&cursor=abc",
    ];
}
