using System.Net;
using System.Net.Http.Headers;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MassageBot.Host.Tests.Owner;

public sealed class OwnerTests : IDisposable
{
    private const string Key = "a-key-for-the-owner";

    private readonly ClinicHost _clinic = new ClinicHost().With("Owner:Key", Key);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Without_the_key_there_is_only_a_form()
    {
        await RaiseAsync();

        var response = await _clinic.CreateClient().GetAsync("/owner");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("+1555");
    }

    [Fact]
    public async Task The_key_as_bearer_shows_what_is_open_with_text_of_clients_as_text()
    {
        await RaiseAsync("<script>x</script>");

        var html = await WithKey().GetStringAsync("/owner");

        html.ShouldContain("&lt;script&gt;");
        html.ShouldContain("A client asks for a person");
        html.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_form_lets_the_owner_in_and_an_alert_can_be_marked_as_handled()
    {
        var id = await RaiseAsync();
        var http = _clinic.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true, HandleCookies = true });

        var open = await http.PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", Key)]));
        var page = await open.Content.ReadAsStringAsync();
        var handled = await http.PostAsync($"/owner/alerts/{id:N}/handled", Form(page));

        page.ShouldContain("Hand-offs (1)");
        (await handled.Content.ReadAsStringAsync()).ShouldContain("Hand-offs (0)");
    }

    [Theory]
    [InlineData("retry", "Booked")]
    [InlineData("done-by-hand", "DoneByHand")]
    [InlineData("give-up", "GivenUp")]
    public async Task Staff_decide_about_a_booking_that_could_not_be_made_and_the_client_hears(string decision, string heard)
    {
        var calendar = new RehearsalCalendar();
        using var clinic = new ClinicHost().With("Owner:Key", Key).With(services => services.AddSingleton<IScheduler>(calendar));
        calendar.Bookings.Enqueue(new BookingAnswer.Refused("outside-policy"));
        calendar.Bookings.Enqueue(new BookingAnswer.Booked(RehearsalCalendar.Visit, null));
        var (visitor, intent) = await BookInVainAsync(clinic);
        var http = clinic.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        var page = await http.GetStringAsync("/owner");
        await http.PostAsync($"/owner/bookings/{intent:N}/{decision}", null);
        var twice = await http.PostAsync($"/owner/bookings/{intent:N}/{decision}", null);
        await clinic.RunDueJobsAsync();
        await clinic.TurnsAsync(visitor.Conversation);

        new[] { "Try again", "Done by hand", ">Cancel<", "book swedish 60 min", "2026-11-03 10:00 EST" }.ShouldAllBe(shown => page.Contains(shown));
        twice.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await http.GetStringAsync("/owner")).ShouldContain("Alerts (0)");
        clinic.Bot.Outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["HandedToStaff", heard]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made-up")]
    public async Task A_form_without_its_token_changes_nothing(string? token)
    {
        var id = await RaiseAsync();
        var http = _clinic.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true, HandleCookies = true });
        await http.PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", Key)]));

        var handled = await http.PostAsync($"/owner/alerts/{id:N}/handled", new FormUrlEncodedContent([new("form-token", token ?? "")]));

        handled.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _clinic.Get<IAlerts>().CountOpenAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Over_TLS_the_cookie_is_bound_to_the_host()
    {
        var http = _clinic.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://clinic.example"), AllowAutoRedirect = false });

        var answer = await http.PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", Key)]));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-owner=");
        new[] { "secure", "httponly", "samesite=strict", "path=/;" }.ShouldAllBe(part => $"{cookie};".Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_not_read()
    {
        using var clinic = new ClinicHost().With("Owner:Key", Key);
        clinic.UseKestrel(0);
        clinic.StartServer();

        var answer = await clinic.CreateClient().PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", new string('k', 20_000))]));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("9999999999.AAAA")]
    public async Task A_wrong_key_or_a_made_up_cookie_opens_nothing(string key)
    {
        var http = _clinic.CreateClient();
        http.DefaultRequestHeaders.Add("Cookie", $"owner={key}");

        var form = await http.PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", key)]));
        var page = await http.GetAsync("/owner");

        form.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        var id = await RaiseAsync();
        var http = WithKey();
        http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");

        await http.PostAsync($"/owner/alerts/{id:N}/handled", null);

        (await _clinic.Get<IAlerts>().CountOpenAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Keys_made_at_the_first_start_are_readable_by_their_owner_only()
    {
        using var clinic = new ClinicHost();
        await clinic.CreateClient().GetAsync("/owner");

        var files = Directory.GetFiles(Path.Combine(clinic.Folder, "keys"));

        files.ShouldNotBeEmpty();
        files.ShouldAllBe(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static FormUrlEncodedContent Form(string page)
    {
        const string Before = "name=\"form-token\" value=\"";
        var start = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return new([new("form-token", WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)]))]);
    }

    private static async Task<(Visitor, Guid)> BookInVainAsync(ClinicHost clinic)
    {
        var visitor = await Visitor.EnterAsync(clinic);
        var wish = RehearsalCalendar.Wish(clinic.Clock.GetUtcNow());
        clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Intents.Add(wish);
            return Task.CompletedTask;
        };
        await visitor.SayAsync("yes");
        await clinic.RunDueJobsAsync();
        await clinic.TurnsAsync(visitor.Conversation);
        return (visitor, wish.Id);
    }

    private HttpClient WithKey()
    {
        var http = _clinic.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return http;
    }

    private async Task<Guid> RaiseAsync(string? name = "Sam")
    {
        var visitor = await Visitor.EnterAsync(_clinic);
        var id = Guid.NewGuid();
        _clinic.Bot.OnMessage = (_, effects) =>
        {
            effects.Alerts.Add(new Alert
            {
                Id = id,
                Kind = AlertKind.HandOff,
                RaisedAt = Instant.FromDateTimeOffset(_clinic.Clock.GetUtcNow()),
                FirstName = name,
                Phone = "+15550100170",
            });
            return Task.CompletedTask;
        };
        await visitor.SayAsync("a person please");
        return id;
    }
}
