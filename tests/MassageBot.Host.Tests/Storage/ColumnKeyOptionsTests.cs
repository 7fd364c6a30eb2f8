using MassageBot.Host.Owner;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Tests.Storage;

public sealed class ColumnKeyOptionsTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Theory]
    [InlineData("secret", null, "Privacy:ColumnKey is no key")]
    [InlineData("c2hvcnQ=", null, "openssl rand -base64 32")]
    [InlineData(Key, "secret", "Privacy:ColumnKeyPrevious is no key")]
    [InlineData(Key, Key, "the same key")]
    public void What_is_no_key_is_refused_by_its_setting_and_not_repeated(string? key, string? previous, string why)
    {
        var verdict = new ColumnKeyOptionsValidator().Validate(null, new ColumnKeyOptions { ColumnKey = key, ColumnKeyPrevious = previous });

        verdict.Failed.ShouldBeTrue();
        verdict.FailureMessage.ShouldContain(why);
        verdict.FailureMessage.ShouldNotContain(Key);
        verdict.FailureMessage.ShouldNotContain("'secret'");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    [InlineData(Key + "\n", null)]
    [InlineData(null, Key)]
    public void None_is_needed_and_one_may_end_with_a_line(string? key, string? previous)
    {
        var options = new ColumnKeyOptions { ColumnKey = key, ColumnKeyPrevious = previous };

        new ColumnKeyOptionsValidator().Validate(null, options).Succeeded.ShouldBeTrue();
        options.Seal.HasKey.ShouldBe(options.IsSet);
    }

    [Fact]
    public void The_owner_sees_that_a_key_is_set_and_not_which()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Privacy:ColumnKey", Key), new("Privacy:ColumnKeyPrevious", Key)]).Build();

        SettingsInForce.Of(settings).ShouldBe([("Privacy:ColumnKey", "(set)"), ("Privacy:ColumnKeyPrevious", "(set)")]);
    }

    [Fact]
    public async Task Whoever_asks_whether_it_is_ready_hears_how_far_the_rows_are()
    {
        using var clinic = new ClinicHost().With("Privacy:ColumnKey", Key);
        await clinic.RunDueJobsAsync();

        var ready = JObject.Parse(await (await clinic.CreateClient().GetAsync("/readyz")).Content.ReadAsStringAsync());

        ((string?)ready["checks"]!["botColumns"], (string?)ready["checks"]!["calendarColumns"]).ShouldBe(("ok", "ok"));
        ((bool)ready["botColumnsDone"]!, (bool)ready["calendarColumnsDone"]!, (int)ready["botColumnsUnopened"]!).ShouldBe((true, true, 0));
    }
}
