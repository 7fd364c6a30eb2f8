using System.Diagnostics;
using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Xunit.Abstractions;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes what is said in a test to the test's output, as it is said. Given to a <see cref="DialogTestClient"/> as middleware.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    private const string StopwatchKey = "Microsoft.Bot.Builder.Testing.XUnit.Stopwatch";

    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore, Formatting = Formatting.Indented };

    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper)
    {
        Output = xunitOutputHelper;
    }

    protected ITestOutputHelper Output { get; }

    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        context.TurnState[StopwatchKey] = Stopwatch.StartNew();
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken).ConfigureAwait(false);
        context.OnSendActivities(async (turn, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            foreach (var activity in activities)
            {
                await LogOutgoingActivityAsync(turn, activity, cancellationToken).ConfigureAwait(false);
            }

            return responses;
        });
        await next(cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            Output.WriteLine($"\r\nUser:  {activity.Text}");
        }
        else
        {
            WriteRaw("User: ", activity);
        }

        Output.WriteLine($"       -> ts: {Now()}");
        return Task.CompletedTask;
    }

    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            Output.WriteLine($"\r\nBot:   Text = {activity.Text}\r\n       Speak = {activity.Speak}\r\n       InputHint = {activity.InputHint}");
        }
        else
        {
            WriteRaw("Bot:  ", activity);
        }

        var elapsed = context.TurnState.Get<Stopwatch>(StopwatchKey).ElapsedMilliseconds.ToString("N0", CultureInfo.InvariantCulture);
        Output.WriteLine($"       -> ts: {Now()} elapsed: {elapsed} ms");
        return Task.CompletedTask;
    }

    private static string Now() => TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private void WriteRaw(string who, Activity activity)
    {
        Output.WriteLine($"\r\n{who} Activity = ActivityTypes.{activity.Type}");
        Output.WriteLine(JsonConvert.SerializeObject(activity, Json));
    }
}
