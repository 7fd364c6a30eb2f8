namespace MassageBot.Host.Tests.Privacy;

/// <summary>Words and numbers that occur nowhere else: where one turns up, it came from a client, a caller or a secret.</summary>
internal static class Canaries
{
    public const string Name = "Zwentiboldine";
    public const string Phone = "5550100199";
    public const string Symptom = "glasknochenweh";
    public const string Text = "quetzalmarmalade";
    public const string OwnerKey = "owner-key-canary-7f3a";
    public const string MetricsKey = "metrics-key-canary-7f3a";
    public const string SchedulingKey = "scheduling-key-canary-7f3a";
    public const string Secret = "direct-line-secret-canary-7f3a";
    public const string WrongKey = "wrong-key-canary-7f3a";
    public const string Card = "4111111111111111";
    public const string SocialSecurity = "123456789";

    public static string Everything { get; } =
        $"I am {Name}, call me at {Phone}, it is a {Symptom}, {Text}, my card 4111 1111 1111 1111, ssn 123-45-6789";

    /// <summary>All that must not be found, and the numbers as they were typed.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Name, Phone, Symptom, Text, OwnerKey, MetricsKey, SchedulingKey, Secret, WrongKey, Card, SocialSecurity, "4111 1111", "123-45-6789",
    ];

    public static IEnumerable<string> In(string text, IEnumerable<string> alsoSecret) =>
        All.Concat(alsoSecret).Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase));
}
