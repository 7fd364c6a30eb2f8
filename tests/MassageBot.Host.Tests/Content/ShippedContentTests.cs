using MassageBot.Core;
using MassageBot.Host.Content;

namespace MassageBot.Host.Tests.Content;

public sealed class ShippedContentTests
{
    [Fact]
    public void The_shipped_content_has_no_problem()
    {
        var said = new StringWriter();

        var code = CheckContent.Run(ShippedContent.Folder, ShippedContent.Models, said);

        said.ToString().ShouldBe("");
        code.ShouldBe(0);
    }

    [Theory]
    [InlineData("trigger_point", "therapeutic")]
    [InlineData("lymphatic_drainage", "lymphatic")]
    [InlineData("hot_stone", "hot_stone")]
    [InlineData("aromatherapy", "relaxation")]
    public void A_technique_is_booked_as_a_service_of_the_menu(string technique, string service)
    {
        var content = ShippedContent.Content;

        var booked = content.FindTechnique(technique)?.OnMenu(content.Clinic);

        booked?.Id.ShouldBe(new ServiceId(service));
    }

    [Fact]
    public void Two_women_and_two_men_can_do_each_service()
    {
        var clinic = ShippedContent.Content.Clinic;

        foreach (var service in clinic.Services)
        {
            var able = clinic.Therapists.Where(therapist => service.Skills.All(therapist.Skills.Contains)).ToLookup(therapist => therapist.Gender);
            able[Gender.Female].Count().ShouldBeGreaterThanOrEqualTo(2, service.Id.Value);
            able[Gender.Male].Count().ShouldBeGreaterThanOrEqualTo(2, service.Id.Value);
        }
    }

    [Fact]
    public void The_sample_says_that_it_is_one()
    {
        var clinic = ShippedContent.Content.Clinic;

        clinic.IsSample.ShouldBeTrue();
        clinic.Name.ShouldContain("(sample clinic)");
        clinic.Phone!.ShouldContain("555-01");
    }
}
