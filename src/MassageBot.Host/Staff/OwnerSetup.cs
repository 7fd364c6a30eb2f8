using MassageBot.Host.Storage;

namespace MassageBot.Host.Staff;

internal static class OwnerSetup
{
    private const int MostShown = 500;

    /// <summary>The owner's keyed pages.</summary>
    public static WebApplicationBuilder AddOwner(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<OwnerOptions, OwnerOptionsValidator>().BindConfiguration(OwnerOptions.Section);
        builder.Services.AddSingleton<OwnerDoor>();
        return builder;
    }

    public static void MapOwner(this WebApplication app)
    {
        app.MapGet("/owner", ShowAsync);
        app.MapPost("/owner/sign-in", SignInAsync);
        app.MapPost("/owner/sign-out", SignOut);
        app.MapPost("/owner/alerts/{id:guid}/handled", HandleAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, OwnerDoor door, IAlerts alerts, CancellationToken cancellationToken) =>
        door.IsOwner(http.Request)
            ? Page(http, OwnerPage.Open(await alerts.OpenAsync(MostShown, cancellationToken).ConfigureAwait(false)), StatusCodes.Status200OK)
            : Page(http, OwnerPage.SignIn(wrongKey: false), StatusCodes.Status401Unauthorized);

    private static async Task<IResult> SignInAsync(HttpContext http, OwnerDoor door, CancellationToken cancellationToken)
    {
        var key = http.Request.HasFormContentType && OwnerDoor.IsOwnForm(http.Request)
            ? (await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false))["key"].ToString()
            : "";
        if (!door.IsKey(key))
        {
            return Page(http, OwnerPage.SignIn(wrongKey: true), StatusCodes.Status401Unauthorized);
        }

        door.SignIn(http);
        return Results.Redirect("/owner");
    }

    private static IResult SignOut(HttpContext http)
    {
        OwnerDoor.SignOut(http);
        return Results.Redirect("/owner");
    }

    private static async Task<IResult> HandleAsync(HttpContext http, Guid id, OwnerDoor door, IAlerts alerts, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!door.IsOwner(http.Request) || !OwnerDoor.IsOwnForm(http.Request))
        {
            return Page(http, OwnerPage.SignIn(wrongKey: false), StatusCodes.Status401Unauthorized);
        }

        await alerts.HandleAsync(id, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return Results.Redirect("/owner");
    }

    private static IResult Page(HttpContext http, string html, int status)
    {
        http.Response.Headers.ContentSecurityPolicy = OwnerPage.Policy;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
