namespace MassageBot.Host.Tests.Cards;

/// <summary>
/// A test with the published parser in Node.js. Without it the test is left out by name; where the environment says CI it fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CardParserTheoryAttribute : TheoryAttribute
{
    public CardParserTheoryAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            Skip = CardParser.Missing();
        }
    }
}
