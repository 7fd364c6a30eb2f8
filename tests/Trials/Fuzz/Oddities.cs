namespace MassageBot.Trials.Fuzz;

/// <summary>Values that programs have fallen over before.</summary>
internal static class Oddities
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "\0", "\u0001\u001f", "\uFEFF", "\u202E\u2066abc", "Z\u0334\u0327\u031B\u0307\u0356\u0318\u0317\u0353\u031Da\u0338l\u0335g\u0337o\u0336",
        "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466\U0001F3F3\uFE0F\u200D\U0001F308", "\uFDFA", "\uFF21", "\u00DF", "\u0130", "i\u0307",
        "\u0661\u0662\u0663", "\u00BD", "\u00B2", "{0}{1}", "{name}", "${7*7}", "{{7*7}}", "%s%n", "%00", "../../etc/passwd", "file:///etc/passwd",
        "http://169.254.169.254/", "javascript:alert(1)", "'; DROP TABLE log; --", "\" OR 1=1", "<script>alert(1)</script>", "]]>", "<!--", "(a+)+$",
        new string('a', 3000) + "!", new('9', 400), new('(', 500), "-0", "1e999", "NaN", "Infinity", "9223372036854775808", "-1", "2026-02-30", "0000-00-00",
        "9999-12-31T23:59:59Z", "24:61", "Feb 30 at 25 pm", "+1 (999) 999-9999 ext 99999999999999999999", "4111 1111 1111 1111", "123-45-6789",
        "\r\nSet-Cookie: a=b", "null", "undefined", "true", "[]", "{}", "book 60 min swedish tomorrow at 2 pm", "none", "yes", "no", "start over",
        "cancel", "my chest hurts", "\u00BFcu\u00E1nto cuesta?", "1", "6",
    ];

    /// <summary>As JSON, so that types that no writer would choose are among them.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "null", "true", "false", "0", "-1", "1e308", "-0.0", "99999999999999999999999999", "1.7976931348623159e309", "[]", "{}", "[[]]", "[null]", "{\"\":null}",
        "\"\\u0000\"", "{\"$type\":\"System.IO.FileInfo, System.IO\"}", "{\"__proto__\":{\"a\":1}}", "\"2026-13-45T99:99:99Z\"",
        "[1,\"a\",null,{},[]]", "{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}",
    ];

    /// <summary>Pieces that cannot be parsed as JSON, or not by everybody.</summary>
    public static IReadOnlyList<string> Fragments { get; } = ["\"\\ud800\"", "\"\\udc00\\ud800\"", "01", "+1", "'a'", "{a:1}", "/* */", "NaN", "\uFEFF{}", "new Date(1)", "{\"a\":1,\"a\":2}", "\"\\x\""];

    public static IReadOnlyList<string> Names { get; } =
    [
        "type", "text", "value", "id", "from", "recipient", "conversation", "channelData", "channelId", "serviceUrl", "attachments", "entities", "locale", "name",
        "membersAdded", "replyToId", "timestamp", "localTimestamp", "$type", "__proto__", "constructor", "", "deliveryMode", "callerId", "relatesTo", "action", "answer",
    ];
}
