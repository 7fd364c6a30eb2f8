using System.Reflection;
using MassageBot.Host.Content;
using MassageBot.Host.Operations.Telemetry;

namespace MassageBot.Host.Owner;

/// <summary>The owner's pages that only show.</summary>
internal static class OwnerReading
{
    private const string StyleBegins = "<style>";
    private const string StyleEnds = "</style>";

    private static readonly string Version =
        typeof(OwnerReading).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>One at a time: it reads a hundred files.</summary>
    private static readonly SemaphoreSlim Checking = new(1);

    public static void MapOwnerReading(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/owner").AddEndpointFilter(OnlyOwnersReadAsync);
        pages.MapGet("/figures", static async (HttpContext http, OwnerFigures figures, CancellationToken stop) =>
            Page(http, "/owner/figures", await figures.PageAsync(stop).ConfigureAwait(false)));
        pages.MapGet("/words", static async (HttpContext http, ContentSource content, CancellationToken stop) =>
            Page(http, "/owner/words", WordsPage.Html(await CheckAsync(content, stop).ConfigureAwait(false), content.Current.TriageRules.Rules)));
        pages.MapGet("/running", static async (HttpContext http, StorageGauge gauge, IConfiguration settings, TimeProvider time, CancellationToken stop) =>
            Page(http, "/owner/running", RunningPage.Html(await gauge.LookAsync(stop).ConfigureAwait(false), time.GetUtcNow(), Version, SettingsInForce.Of(settings))));
        pages.MapGet("/transcripts", Transcripts);
    }

    private static async Task<IReadOnlyList<ContentProblem>> CheckAsync(ContentSource content, CancellationToken cancellationToken)
    {
        await Checking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(content.Check, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Checking.Release();
        }
    }

    /// <summary>The book of conversations lies beside the program; it brings its own style.</summary>
    private static IResult Transcripts(HttpContext http)
    {
        var book = Path.Combine(AppContext.BaseDirectory, "transcripts.html");
        if (!File.Exists(book))
        {
            return Results.NotFound();
        }

        var html = File.ReadAllText(book);
        var begin = html.IndexOf(StyleBegins, StringComparison.Ordinal) + StyleBegins.Length;
        return OwnerSetup.Html(http, html, OwnerShell.PolicyFor(html[begin..html.IndexOf(StyleEnds, StringComparison.Ordinal)]));
    }

    private static async ValueTask<object?> OnlyOwnersReadAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate show) =>
        invocation.HttpContext.RequestServices.GetRequiredService<OwnerDoor>().IsOwner(invocation.HttpContext.Request)
            ? await show(invocation).ConfigureAwait(false)
            : OwnerSetup.SignInFirst(invocation.HttpContext);

    private static IResult Page(HttpContext http, string path, string body) => OwnerSetup.Html(http, OwnerShell.Page(path, body), OwnerShell.Policy);
}
