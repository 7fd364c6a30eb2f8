using System.Net;
using System.Text.RegularExpressions;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Host.Tests.Owner;

public sealed class UnclearOnTheOwnersPageTests : IDisposable
{
    private const string Key = "a-key-for-the-owner";

    private readonly ClinicHost _clinic = new ClinicHost().With("Owner:Key", Key);
    private readonly DirectoryInfo _dialogs = Directory.CreateTempSubdirectory("dialogs-");

    public UnclearOnTheOwnersPageTests()
    {
        _clinic.With(services => services.AddSingleton(new PhraseBook(_dialogs.FullName)));
        Directory.CreateDirectory(Path.GetDirectoryName(Parking)!);
        File.WriteAllText(Parking, "# Where cars go.\n- \"is there parking\"");
    }

    private string Parking => Path.Combine(_dialogs.FullName, "understanding", "en", "ask_parking.yaml");

    public void Dispose()
    {
        _clinic.Dispose();
        _dialogs.Delete(recursive: true);
    }

    [Fact]
    public async Task A_message_becomes_a_phrase_of_the_label_chosen_and_leaves_the_list()
    {
        await KeepAsync("a lot or \"just\" <street>");
        var (http, page) = await SignInAsync();

        var after = await PostAsync(http, page, "take", "ask_parking");

        page.ShouldContain("Not understood (1)");
        page.ShouldContain("&lt;street&gt;");
        after.ShouldContain("Not understood (0)");
        File.ReadAllText(Parking).ShouldBe("# Where cars go.\n- \"is there parking\"\n- \"a lot or \\\"just\\\" <street>\"\n");
    }

    [Fact]
    public async Task A_message_can_be_dropped()
    {
        await KeepAsync("blorp");
        var (http, page) = await SignInAsync();

        (await PostAsync(http, page, "drop", "")).ShouldContain("Not understood (0)");
    }

    [Theory]
    [InlineData("", "Choose what the message asks for")]
    [InlineData("../../clinic", "Choose what the message asks for")]
    [InlineData("ask_price", "stands in ask_parking.yaml already")]
    public async Task What_cannot_be_taken_stays_and_the_page_says_why(string label, string why)
    {
        await KeepAsync("is there parking");
        var (http, page) = await SignInAsync();

        var after = await PostAsync(http, page, "take", label);

        after.ShouldContain(why);
        after.ShouldContain("Not understood (1)");
    }

    [Theory]
    [InlineData("take")]
    [InlineData("drop")]
    public async Task A_form_without_its_token_changes_nothing(string what)
    {
        await KeepAsync("blorp");
        var (http, page) = await SignInAsync();

        var answer = await http.PostAsync(PathOf(page, what), new FormUrlEncodedContent([new("form-token", "made-up"), new("label", "ask_parking")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _clinic.Get<IUnclearMessages>().OpenAsync(10, CancellationToken.None)).Count.ShouldBe(1);
        File.ReadAllText(Parking).ShouldNotContain("blorp");
    }

    private async Task<(HttpClient Http, string Page)> SignInAsync()
    {
        var http = _clinic.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true, HandleCookies = true });
        var open = await http.PostAsync("/owner/sign-in", new FormUrlEncodedContent([new("key", Key)]));
        return (http, await open.Content.ReadAsStringAsync());
    }

    private static async Task<string> PostAsync(HttpClient http, string page, string what, string label)
    {
        var token = Regex.Match(page, "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value;
        var answer = await http.PostAsync(PathOf(page, what), new FormUrlEncodedContent([new("form-token", token), new("label", label)]));
        return await answer.Content.ReadAsStringAsync();
    }

    private static string PathOf(string page, string what) => Regex.Match(page, $"action=\"(/owner/unclear/[0-9]+/{what})\"").Groups[1].Value;

    private async Task KeepAsync(string text)
    {
        await _clinic.Get<IInbox>().AcceptAsync([Said.Entry(text)], CancellationToken.None);
        var work = (await _clinic.Get<ITurns>().TakeAsync("c1", Said.Now, CancellationToken.None)).ShouldNotBeNull();
        var commit = Said.Answer(work, "sorry") with { Unclear = new UnclearMessage(text, Language.English, Intents.OutOfScope) };
        (await _clinic.Get<ITurns>().CommitAsync(commit, CancellationToken.None)).ShouldBe(CommitAnswer.Committed);
    }
}
