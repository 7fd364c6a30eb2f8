using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(new Activity(ActivityTypes.Message) { Text = expected }, description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            if (text?.Contains(expected, StringComparison.Ordinal) != true)
            {
                throw new InvalidOperationException($"{description}:\nExpected to contain: '{expected}'\nReceived: '{text}'");
            }
        },
        description,
        timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, null, description, timeout);

    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        [CallerMemberName] string description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                MustBeOfType(expected, reply, description);
                if (equalityComparer == null)
                {
                    MustSay(expected, reply, description);
                }
                else if (!equalityComparer.Equals(expected, reply))
                {
                    throw new InvalidOperationException($"{description}:\nExpected:{expected}\nReceived:{reply}");
                }
            },
            description,
            timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout).ConfigureAwait(false)));
    }

    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new InvalidOperationException($"{reply} is responded when waiting for no reply:'{description}'");
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text))
                {
                    throw new InvalidOperationException(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join("\n", candidates)}");
                }
            },
            description,
            timeout);
    }

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000) =>
        Test(activities, null, description, timeout);

    /// <summary>Plays a transcript: what the bot said in it must be said again, the rest is sent.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        string description = null,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => Play(flow, activity, validateReply, description, timeout));
    }

    private static TestFlow Play(TestFlow flow, IActivity activity, ValidateReply validateReply, string description, uint timeout)
    {
        if (!IsFromBot(activity))
        {
            return flow.Send(activity);
        }

        return validateReply == null
            ? flow.AssertReply(activity, description, timeout)
            : flow.AssertReply(reply => validateReply(activity, reply), description, timeout);
    }

    private static bool IsFromBot(IActivity activity) =>
        activity.From != null
        && (activity.From.Role == RoleTypes.Bot || string.Equals(activity.From.Id, "bot", StringComparison.OrdinalIgnoreCase));

    private static void MustBeOfType(IActivity expected, IActivity reply, string description)
    {
        if (expected.Type != reply.Type)
        {
            throw new InvalidOperationException($"{description}: Type should match, expected '{expected.Type}', received '{reply.Type}'");
        }
    }

    private static void MustSay(IActivity expected, IActivity reply, string description)
    {
        var wanted = expected.AsMessageActivity()?.Text;
        var said = reply.AsMessageActivity()?.Text;
        if (wanted?.Trim() != said?.Trim())
        {
            throw new InvalidOperationException($"{description}:\nExpected: '{wanted}'\nReceived: '{said}'");
        }
    }
}
